//! The operator's list of people, blocking; what coordinators do for people of their municipality.

pub(crate) mod block;
pub(crate) mod end_grant;
pub(crate) mod ending;
mod handing;
pub(crate) mod list;
pub(crate) mod municipality;
pub(crate) mod municipality_answer;
pub(crate) mod password_reset;

pub(crate) use block::unblock;
