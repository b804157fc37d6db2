//! Office documents: no macros, no bombs, no tricks with the archive.

use crate::samples::{office, outcome};

#[tokio::test]
async fn macros_are_refused_by_the_part_and_by_its_type() {
    let by_part = office::docx_with(&[("word/vbaProject.bin", b"x")]);
    let elsewhere = office::docx_with(&[("custom/VBAPROJECT.BIN", b"x")]);
    let by_type = office::docx_of_type("application/vnd.ms-word.document.macroEnabled.main+xml");
    let renamed = office::docx_of_type("application/vnd.ms-office.vbaProject");
    for bytes in [by_part, elsewhere, by_type, renamed] {
        assert_eq!(outcome("отчёт.docx", &bytes).await, "file_macros");
        assert_eq!(outcome("отчёт.docm", &bytes).await, "file_macros");
    }
}

#[tokio::test]
async fn macros_spelled_with_escapes_are_refused() {
    let escaped =
        office::docx_of_type("application/vnd.ms-word.document.&#109;acroEnabled.main+xml");
    assert_eq!(outcome("отчёт.docx", &escaped).await, "file_damaged");
    let types = "application/vnd.ms-word.document.macroEnabled.main+xml"
        .encode_utf16()
        .flat_map(u16::to_le_bytes);
    let wide: Vec<u8> = types.collect();
    let wide = office::archive(&[
        ("[Content_Types].xml", &wide),
        ("word/document.xml", b"<w:document/>"),
    ]);
    assert_eq!(outcome("отчёт.docx", &wide).await, "file_macros");
}

#[tokio::test]
async fn what_unpacks_a_hundredfold_is_refused() {
    let bomb = office::docx_with(&[("word/media/image1.bmp", &vec![0; 1024 * 1024])]);
    assert!(bomb.len() < 10_000);
    assert_eq!(outcome("отчёт.docx", &bomb).await, "file_archive_bomb");
}

#[tokio::test]
async fn what_unpacks_to_more_than_its_header_says_is_refused() {
    let name = b"word/media/image1.bmp";
    let mut bytes = office::docx_with(&[("word/media/image1.bmp", &vec![0; 50_000])]);
    // The last mention of the name is in the directory; the size stands 22 bytes before it.
    let at = bytes
        .windows(name.len())
        .rposition(|window| window == name)
        .unwrap()
        - 22;
    assert_eq!(bytes[at..at + 4], 50_000_u32.to_le_bytes());
    bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    assert_eq!(outcome("отчёт.docx", &bytes).await, "file_archive_bomb");
}

#[tokio::test]
async fn two_thousand_entries_are_the_most() {
    let names: Vec<_> = (0..1998)
        .map(|number| format!("word/media/{number}.xml"))
        .collect();
    let mut entries: Vec<(&str, &[u8])> = names
        .iter()
        .take(1997)
        .map(|name| (name.as_str(), &b"<a/>"[..]))
        .collect();
    assert_eq!(
        outcome("отчёт.docx", &office::docx_with(&entries)).await,
        "taken"
    );
    entries.push((&names[1997], b"<a/>"));
    assert_eq!(
        outcome("отчёт.docx", &office::docx_with(&entries)).await,
        "file_archive_bomb"
    );
}

#[tokio::test]
async fn names_that_lead_out_of_the_folder_are_refused() {
    for name in [
        "../evil.xml",
        "word/../../evil.xml",
        "/etc/passwd",
        "word\\..\\evil.xml",
        "C:/evil.xml",
    ] {
        assert_eq!(
            outcome("отчёт.docx", &office::docx_with(&[(name, b"x")])).await,
            "file_damaged",
            "{name}"
        );
    }
}

#[tokio::test]
async fn two_entries_of_one_name_are_refused() {
    let mut bytes = office::docx_with(&[("word/document.xmm", b"x")]);
    for at in (0..bytes.len() - 17)
        .filter(|at| bytes[*at..].starts_with(b"word/document.xmm"))
        .collect::<Vec<_>>()
    {
        bytes[at + 16] = b'l';
    }
    assert_eq!(outcome("отчёт.docx", &bytes).await, "file_damaged");
}

#[tokio::test]
async fn a_document_cut_short_or_spoiled_is_refused() {
    let whole = office::docx();
    assert_eq!(
        outcome("отчёт.docx", &whole[..whole.len() - 1]).await,
        "file_damaged"
    );
    assert_eq!(
        outcome("отчёт.docx", &whole[..whole.len() / 2]).await,
        "file_damaged"
    );
    let mut spoiled = whole;
    let text = spoiled
        .windows(17)
        .position(|window| window == b"word/document.xml")
        .unwrap()
        + 30;
    spoiled[text] ^= 0xFF;
    assert_eq!(outcome("отчёт.docx", &spoiled).await, "file_damaged");
}
