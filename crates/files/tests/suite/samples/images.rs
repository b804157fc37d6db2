//! Images that a viewer opens.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// A grey sheet of 6 by 8 pixels, written by libjpeg.
const JPG: &str = "ffd8ffe000104a46494600010101000000000000ffdb00430050373c463c32504641465a55505f78c882786e6e78f5afb991c8\
    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0000b080008000601011100ffc400140001\
    00000000000000000000000000000004ffc4001a100100010500000000000000000000000001020011132161ffda0008010100003f004131\
    6d9a2f355fffd9";

pub fn jpg() -> Vec<u8> {
    hex::decode(JPG).unwrap()
}

/// The same image with a header that announces another size.
pub fn jpg_of(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpg();
    let frame = bytes
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

pub fn png() -> Vec<u8> {
    png_of(2, 2)
}

/// A grey image. Only one of 2 by 2 pixels has as many of them as its header announces.
pub fn png_of(width: u32, height: u32) -> Vec<u8> {
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 0, 0, 0, 0],
    ]
    .concat();
    let mut pixels = ZlibEncoder::new(Vec::new(), Compression::default());
    pixels.write_all(&[0, 128, 128, 0, 128, 128]).unwrap();
    let parts = [
        chunk(b"IHDR", &header),
        chunk(b"IDAT", &pixels.finish().unwrap()),
        chunk(b"IEND", &[]),
    ];
    [b"\x89PNG\r\n\x1a\n".to_vec(), parts.concat()].concat()
}

fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [name, body].concat();
    let mut checksum = Crc::new();
    checksum.update(&named);
    [
        &u32::try_from(body.len()).unwrap().to_be_bytes()[..],
        &named,
        &checksum.sum().to_be_bytes(),
    ]
    .concat()
}
