//! `/sessions`

mod access_token;
mod hashing;
mod lifetimes;
mod limits;
mod refresh;
mod refresh_reuse;
mod roles;
mod sign_in;
mod sign_out;
