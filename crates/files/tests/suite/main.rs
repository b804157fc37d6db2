//! The store as its users see it: small real files are received, and either lie in the folder or were refused with a reason.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a broken assumption must fail the test"
)]

mod bounds;
mod collecting;
mod errors;
mod images;
mod kinds;
mod office;
mod pdf;
mod receiving;
mod samples;
mod store;
