//! Searching in bytes.

use memchr::memmem;

/// Where `needle` first stands in `hay`.
pub(super) fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    memmem::find(hay, needle)
}

/// Where `needle` last stands in `hay`.
pub(super) fn find_last(hay: &[u8], needle: &[u8]) -> Option<usize> {
    memmem::rfind(hay, needle)
}

/// The last `count` bytes, or all of them when there are fewer.
pub(super) fn tail(bytes: &[u8], count: usize) -> &[u8] {
    bytes
        .get(bytes.len().saturating_sub(count)..)
        .unwrap_or_default()
}
