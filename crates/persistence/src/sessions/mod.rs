//! Sessions, their refresh tokens and tickets.

mod refresh;
mod session;
mod tickets;

pub use refresh::{Rotation, issue, rotate};
pub use session::{Session, end, end_all_of, live, open, switch_grant, touch};
pub use tickets::{issue_ticket, ticket_session};
