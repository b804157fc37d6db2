//! Signing in and out, refreshing, the acting role.

mod answer;
pub(crate) mod become_teacher;
mod cookie;
pub(crate) mod limits;
pub(crate) mod me;
mod password_again;
pub(crate) mod refresh;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod switch_role;

pub(crate) use answer::{me_of, role_grants};
pub(crate) use me::change_me;
pub(crate) use password_again::password_again;
