//! Names of a PDF, wherever they stand in its bytes.

use std::borrow::Cow;

/// Names of what runs or carries files (ISO 32000-1, 7.11.4, 12.6.4). A rendition may hold a script without naming its kind.
const ACTIVE: [&[u8]; 5] = [
    b"Launch",
    b"JavaScript",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"Rendition",
];

/// Long enough for any of the names with every character escaped.
const LONGEST: usize = 64;

/// How far back a run of words joined by slashes is followed.
const PROSE_WITHIN: usize = 256;

/// How many bytes on either side of a short name must be text before it is believed.
const TEXT_AROUND: usize = 16;

/// Whether the name whose slash is at `at` makes the PDF more than something to read.
pub(super) fn is_active(bytes: &[u8], at: usize, name: &[u8]) -> bool {
    let is_active = ACTIVE.contains(&name) || (name == b"JS" && is_in_text(bytes, at));
    is_active && !is_prose(bytes.get(..at).unwrap_or_default())
}

/// Every name with the place of its slash.
pub(super) fn all(bytes: &[u8]) -> impl Iterator<Item = (usize, Cow<'_, [u8]>)> {
    memchr::memchr_iter(b'/', bytes)
        .filter_map(|at| bytes.get(at..).and_then(read).map(|name| (at, name)))
}

/// The name that begins here with its slash; escapes (`#4a` for `J`) are undone.
pub(super) fn read(here: &[u8]) -> Option<Cow<'_, [u8]>> {
    let rest = here.strip_prefix(b"/")?;
    let length = rest
        .iter()
        .take(LONGEST)
        .take_while(|byte| is_regular(**byte))
        .count();
    rest.get(..length).map(unescape)
}

fn unescape(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return Cow::Borrowed(name);
    }
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, tail @ ..] = rest {
        let digits = tail.first_chunk().filter(|_| *first == b'#');
        let escaped = digits.and_then(|digits: &[u8; 2]| hex::decode(digits).ok());
        plain.push(
            escaped
                .as_deref()
                .and_then(<[u8]>::first)
                .copied()
                .unwrap_or(*first),
        );
        rest = if escaped.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    Cow::Owned(plain)
}

/// Three bytes turn up by chance in the packed pixels of a large scan; with text around them they do not.
fn is_in_text(bytes: &[u8], at: usize) -> bool {
    let around = bytes
        .get(at.saturating_sub(TEXT_AROUND)..(at + TEXT_AROUND).min(bytes.len()))
        .unwrap_or_default();
    around
        .iter()
        .all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace())
}

/// Whether the slash continues words, as in the title «HTML/CSS/JavaScript». In a dictionary a name follows a delimiter,
/// a number, a keyword, or another name that does; `/S` is the key that says what an action is.
fn is_prose(before: &[u8]) -> bool {
    let within = super::tail(before, PROSE_WITHIN);
    let Some(start) = within
        .iter()
        .rposition(|byte| !is_regular(*byte) && *byte != b'/')
    else {
        return false;
    };
    let mut words = within
        .get(start + 1..)
        .unwrap_or_default()
        .split(|byte| *byte == b'/');
    let first = words.next().unwrap_or_default();
    let is_keyword = matches!(first, b"" | b"R" | b"obj" | b"true" | b"false" | b"null");
    let is_number = first
        .iter()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'+' | b'-'));
    !is_keyword && !is_number && words.next_back() != Some(b"S")
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        0 | b'\t'
            | b'\n'
            | 12
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}
