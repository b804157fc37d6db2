//! Scans and photographs: whole, and not so large that showing them exhausts memory. Nothing is decoded.

use super::bytes::find;
use crate::FileError;

/// The most that an image may measure, in millions of pixels. A4 at 600 dots per inch is 35.
const MEGAPIXELS: u64 = 40;

const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) fn check_jpg(bytes: &[u8]) -> Result<(), FileError> {
    let ((width, height), scan) = jpg_frame(bytes).ok_or(FileError::Damaged)?;
    // In coded data 0xFF is followed by a zero or a restart marker, so this can be nothing but the end of the image.
    find(scan, &[0xFF, 0xD9]).ok_or(FileError::Damaged)?;
    check_area(u64::from(width), u64::from(height))
}

pub(super) fn check_png(bytes: &[u8]) -> Result<(), FileError> {
    let (width, height) = png_frame(bytes).ok_or(FileError::Damaged)?;
    check_area(u64::from(width), u64::from(height))
}

fn check_area(width: u64, height: u64) -> Result<(), FileError> {
    match width.saturating_mul(height) {
        0 => Err(FileError::Damaged),
        area if area > MEGAPIXELS * 1_000_000 => {
            Err(FileError::TooManyPixels { limit: MEGAPIXELS })
        }
        _ => Ok(()),
    }
}

/// Width and height from the frame header, and what follows the header of the first scan.
fn jpg_frame(bytes: &[u8]) -> Option<((u16, u16), &[u8])> {
    let mut frame = None;
    let mut rest = bytes;
    loop {
        rest = match rest {
            // Fill bytes before a marker, markers without a body, and stray bytes, which decoders skip.
            [0xFF, 0x01 | 0xD0..=0xD8, tail @ ..] => tail,
            [0xFF, 0xFF, ..] => rest.get(1..)?,
            [0xFF, 0xD9, ..] | [] => return None,
            [0xFF, 0xDA, scan @ ..] => return Some((frame?, scan)),
            [0xFF, marker, body @ ..] => {
                let length = usize::from(u16::from_be_bytes(*body.first_chunk()?));
                let is_frame =
                    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
                if let (true, [_, _, _, h1, h0, w1, w0, ..]) = (is_frame, body) {
                    frame = Some((
                        u16::from_be_bytes([*w1, *w0]),
                        u16::from_be_bytes([*h1, *h0]),
                    ));
                }
                body.get(length.max(2)..)?
            }
            [_, tail @ ..] => tail,
        };
    }
}

/// Width and height from the header of an image whose every part is there, up to the closing one.
fn png_frame(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(PNG_SIGNATURE)?;
    let (mut frame, mut has_data) = (None, false);
    loop {
        let (length, tail) = rest.split_first_chunk()?;
        let (name, tail) = tail.split_first_chunk::<4>()?;
        let (body, tail) =
            tail.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        let (_checksum, tail) = tail.split_first_chunk::<4>()?;
        match (name, body, frame) {
            (b"IHDR", [w3, w2, w1, w0, h3, h2, h1, h0, ..], None) => {
                frame = Some((
                    u32::from_be_bytes([*w3, *w2, *w1, *w0]),
                    u32::from_be_bytes([*h3, *h2, *h1, *h0]),
                ));
            }
            (_, _, None) => return None,
            (b"IDAT", ..) => has_data = true,
            (b"IEND", ..) => return frame.filter(|_| has_data),
            _ => {}
        }
        rest = tail;
    }
}
