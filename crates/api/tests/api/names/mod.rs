//! A registered name found wrong.

mod deciding;
mod proposing;
mod undecidable;
