//! `/people`

mod block;
mod list;
