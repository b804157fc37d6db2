//! `/applications/{id}/documents` and `/links`

mod collecting;
mod links;
mod pressure;
mod quotas;
mod refusals;
mod uploads;

use crate::support::files;

/// A PDF of this size that no other number gives.
fn distinct(number: usize, size: usize) -> Vec<u8> {
    let mut bytes = files::pdf_with(&format!("<</Number {number}>>"));
    bytes.resize(size, b'\n');
    bytes
}
