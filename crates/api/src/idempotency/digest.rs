//! The digest of a form's bytes up to its end, without its boundary: each sending of the same form has another.

use memchr::memmem::Finder;
use sha2::{Digest, Sha256};

/// What follows the last boundary.
const END: &[u8] = b"--";

pub(super) struct FormDigest {
    boundary: Finder<'static>,
    /// What may be the beginning of a boundary, or one of which it is not yet known whether it is the last.
    rest: Vec<u8>,
    hasher: Sha256,
    ended: bool,
}

impl FormDigest {
    pub(super) fn new(boundary: &str) -> Self {
        Self {
            boundary: Finder::new(boundary.as_bytes()).into_owned(),
            rest: Vec::new(),
            hasher: Sha256::new(),
            ended: false,
        }
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        if self.ended {
            return;
        }
        self.rest.extend_from_slice(bytes);
        let length = self.boundary.needle().len();
        let mut rest = self.rest.as_slice();
        // How much of the end waits for what comes next.
        let mut open = length - 1;
        while let Some(at) = self.boundary.find(rest) {
            let (before, found) = rest.split_at(at);
            self.hasher.update(before);
            rest = found;
            let (_, after) = found.split_at(length);
            if after.len() < END.len() {
                open = found.len();
                break;
            }
            if after.starts_with(END) {
                self.ended = true;
                return;
            }
            rest = after;
        }
        let (certain, open) = rest.split_at(rest.len().saturating_sub(open));
        self.hasher.update(certain);
        self.rest = open.to_vec();
    }

    /// Nothing before the form has ended.
    pub(super) fn value(&self) -> Option<String> {
        let hasher = self.hasher.clone();
        self.ended.then(|| hex::encode(hasher.finalize()))
    }
}

#[cfg(test)]
mod tests {
    use super::FormDigest;

    fn of(boundary: &str, pieces: &[&[u8]]) -> Option<String> {
        let mut digest = FormDigest::new(boundary);
        pieces.iter().for_each(|piece| digest.update(piece));
        digest.value()
    }

    #[test]
    fn the_same_form_has_one_digest_however_it_is_cut_and_whatever_its_boundary() {
        let form = |boundary: &str| format!("--{boundary}\r\n\r\nscan\r\n--{boundary}--\r\n");
        let (one, other) = (form("one"), form("another"));
        let whole = of("one", &[one.as_bytes()]);
        assert_eq!(of("another", &[other.as_bytes()]), whole);
        for at in 0..one.len() {
            let (head, tail) = one.as_bytes().split_at(at);
            assert_eq!(of("one", &[head, tail]), whole, "cut at {at}");
        }
        let bytes: Vec<&[u8]> = other.as_bytes().chunks(1).collect();
        assert_eq!(of("another", &bytes), whole);
    }

    #[test]
    fn what_follows_the_end_does_not_count() {
        let whole = of("b", &[b"--b\r\nscan\r\n--b--"]);
        assert!(whole.is_some());
        assert_eq!(of("b", &[b"--b\r\nscan\r\n--b--", b"\r\n"]), whole);
        assert_eq!(of("b", &[b"--b\r\nscan\r\n--b-"]), None);
    }

    #[test]
    fn another_content_has_another() {
        assert_ne!(
            of("b", &[b"--b\r\nscan\r\n--b--"]),
            of("b", &[b"--b\r\nscam\r\n--b--"])
        );
    }
}
