//! `/password-resets`

mod complete;
mod request;
