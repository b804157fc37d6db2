//! A substitute for dates.

mod acting;
mod naming;
