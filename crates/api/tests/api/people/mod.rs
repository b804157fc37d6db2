//! `/people`

mod block;
mod ending;
mod list;
mod municipality;
mod password_reset;
