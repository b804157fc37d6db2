//! Invitations: made by an operator or a municipal coordinator, accepted by the letter's link.

pub(crate) mod accept;
pub(crate) mod accept_as_me;
pub(crate) mod create;
mod held;
pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod resend;
mod rows;
pub(crate) mod withdraw;
