/// Empties Typst's memoization cache when dropped: after success, after an error and while unwinding.
///
/// A server that skips this keeps every layout it ever made.
#[derive(Debug)]
pub(super) struct EvictOnDrop;

impl Drop for EvictOnDrop {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}
