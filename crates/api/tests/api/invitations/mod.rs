//! `/invitations`

mod accept;
mod accept_as_me;
mod fields;
mod invite;
mod list;
mod resend;
mod scope;
mod states;
mod twice;
mod withdraw;
