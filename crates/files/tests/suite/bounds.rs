//! What is made to cost much is refused before it does.

use std::io::{Cursor, Write};
use std::time::Duration;

use files::FileKind;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::samples::{files_in, offer_to, outcome, pdf, store};

/// Dictionary of packed objects whose data begins at the word after it.
const PACKED: &str = "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\n";

/// 5 bytes that unpack to nothing.
const EMPTY_BLOCK: [u8; 5] = [0, 0, 0, 0xff, 0xff];

#[tokio::test]
async fn many_streams_are_too_many() {
    let streams = |count: usize| pdf::with("\nstream\n\nendstream".repeat(count));
    assert_eq!(outcome("скан.pdf", &streams(20_000)).await, "taken");
    assert_eq!(
        outcome("скан.pdf", &streams(20_001)).await,
        "file_too_complex"
    );
}

/// Each of the words begins the same data, which is read to its end each time and gives nothing.
#[tokio::test]
async fn streams_that_lie_in_one_another_are_not_read_without_end() {
    let mut object = PACKED.as_bytes().to_vec();
    for _ in 0..100 {
        object.extend(b"stream\n\x78\x9c");
        // A block of nine bytes as they are: the next word with its header.
        object.extend([0, 9, 0, 0xf6, 0xff]);
    }
    object.extend(b"stream\n\x78\x9c");
    object.extend(EMPTY_BLOCK.repeat(200_000));
    object.extend([1, 0, 0, 0xff, 0xff]);
    let code = outcome("скан.pdf", &pdf::with(object)).await;
    assert_eq!(code, "file_archive_bomb");
}

#[tokio::test]
async fn entries_that_lie_in_one_another_are_a_bomb() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in ["[Content_Types].xml", "word/document.xml", "word/more.xml"] {
        writer.start_file(name, stored).unwrap();
        writer.write_all(&[b' '; 400]).unwrap();
    }
    let whole = writer.finish().unwrap().into_inner();
    assert_eq!(outcome("план.docx", &whole).await, "taken");
    // The directory of the same archive, its first two entries cut out: all three names stand for the last one's bytes.
    let last = find(&whole, b"PK\x03\x04", 2);
    let directory = find(&whole, b"PK\x01\x02", 0);
    let mut bytes = whole[last..directory].to_vec();
    let begins = bytes.len();
    for number in 0..3 {
        let at = find(&whole, b"PK\x01\x02", number);
        let end = if number < 2 {
            find(&whole, b"PK\x01\x02", number + 1)
        } else {
            find(&whole, b"PK\x05\x06", 0)
        };
        let mut record = whole[at..end].to_vec();
        record[42..46].copy_from_slice(&0_u32.to_le_bytes());
        bytes.extend(record);
    }
    let mut end = whole[find(&whole, b"PK\x05\x06", 0)..].to_vec();
    end[16..20].copy_from_slice(&u32::try_from(begins).unwrap().to_le_bytes());
    bytes.extend(end);
    assert_eq!(outcome("план.docx", &bytes).await, "file_archive_bomb");
}

/// Where the word stands for the n-th time.
fn find(bytes: &[u8], word: &[u8], number: usize) -> usize {
    let mut places = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(word));
    places.nth(number).unwrap()
}

#[tokio::test]
async fn what_is_not_looked_through_in_time_is_refused() {
    let (folder, store) = store();
    let hurried = store.clone().with_check_time(Duration::ZERO);
    for (name, bytes) in [
        ("скан.pdf", pdf::plain()),
        ("план.docx", crate::samples::office::docx()),
    ] {
        let refused = offer_to(&hurried, name, &bytes, FileKind::ALL).await;
        assert_eq!(refused.unwrap_err().code(), "file_too_complex", "{name}");
        offer_to(&store, name, &bytes, FileKind::ALL).await.unwrap();
    }
    assert_eq!(files_in(folder.path()).len(), 2);
}
