//! Sessions, their refresh tokens and tickets.

mod refresh;
mod session;
mod tickets;

pub use refresh::{Rotation, issue, rotate};
pub use session::{
    InPlaceOf, Session, end, end_all_in, end_all_of, end_others_of, in_force, limits, live, open,
    switch_grant, touch,
};
pub use tickets::{issue_ticket, ticket_session};
