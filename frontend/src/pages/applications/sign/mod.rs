//! Download, sign by hand, upload the scan, hand in.

mod hand_in;
mod page;
mod paper;
mod progress;
mod scan_upload;

pub use page::SignPage;
