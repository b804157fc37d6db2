//! PDF: whole, and nothing in it runs or carries other files.

use files::FileError;

use crate::samples::{offer, outcome, pdf};

#[tokio::test]
async fn actions_and_attachments_are_refused() {
    let objects = [
        "<</S/JavaScript/JS(app.alert\\(1\\))>>",
        "<< /S /JavaScript /JS 7 0 R >>",
        "<</S/Launch/F(cmd.exe)>>",
        "<</Type/EmbeddedFile/Length 0>>\nstream\n\nendstream",
        "<</Names<</EmbeddedFiles 5 0 R>>>>",
        "<</S/Rendition/OP 0/JS\n(app.alert\\(1\\))>>",
        "<</S/Rendition/OP 0/R 5 0 R/AN 6 0 R>>",
        "/JavaScript",
        "<</X/Y/S/J#61vaScript>>",
        "<</S/#4a#61#76#61#53#63#72#69#70#74>>",
        "<</S/#4C#61unch>>",
        "<</Unknown Word/S/JavaScript>>",
        "<</A 5 0 R/JS(x)>>",
    ];
    for object in objects {
        assert_eq!(
            outcome("скан.pdf", &pdf::with(object)).await,
            "file_active_pdf",
            "{object}"
        );
    }
}

#[tokio::test]
async fn packed_objects_are_looked_into() {
    assert_eq!(
        outcome("скан.pdf", &pdf::with_packed("<</S/JavaScript/JS(x)>>")).await,
        "file_active_pdf"
    );
    assert_eq!(
        outcome("скан.pdf", &pdf::with_packed("<</S/Launch/F(x)>>")).await,
        "file_active_pdf"
    );
    assert_eq!(
        outcome("скан.pdf", &pdf::with_packed("<</S/GoTo/D[3 0 R/Fit]>>")).await,
        "taken"
    );
}

#[tokio::test]
async fn packed_objects_are_known_without_their_type() {
    let typed = b"/Type/ObjStm";
    let mut bytes = pdf::with_packed("<</S/JavaScript/JS(x)>>");
    let at = bytes
        .windows(typed.len())
        .position(|window| window == typed)
        .unwrap();
    bytes[at..at + typed.len()].copy_from_slice(b"/Type 9 0 R ");
    assert_eq!(outcome("скан.pdf", &bytes).await, "file_active_pdf");
}

#[tokio::test]
async fn packed_objects_that_cannot_be_read_are_refused() {
    let garbage = "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\nx\x01\u{7}\u{7}\u{7}\u{7}\u{7}\nendstream";
    assert_eq!(
        outcome("скан.pdf", &pdf::with(garbage)).await,
        "file_damaged"
    );
    let encrypted = garbage.replace("/N 1", "/N 1/Encrypt 9 0 R");
    let refused = offer("скан.pdf", &pdf::with(encrypted)).await.unwrap_err();
    assert!(matches!(refused, FileError::Protected), "{refused:?}");
    let other_filter = garbage.replace("FlateDecode", "LZWDecode");
    assert_eq!(
        outcome("скан.pdf", &pdf::with(other_filter)).await,
        "file_active_pdf"
    );
}

#[tokio::test]
async fn packed_objects_of_enormous_size_are_refused() {
    let bomb = pdf::with_packed(&" ".repeat(65 * 1024 * 1024));
    assert!(bomb.len() < 100_000);
    assert_eq!(outcome("скан.pdf", &bomb).await, "file_archive_bomb");
}

#[tokio::test]
async fn words_about_programming_are_not_actions() {
    let objects = [
        "<</Title(HTML/CSS/JavaScript in the lessons)>>",
        "<</Title(Уроки HTML/JS в 9 классе)>>",
        "<</S/GoTo/JSON 5 0 R/Launcher 6 0 R/JavaScripts 7 0 R>>",
    ];
    for object in objects {
        assert_eq!(
            outcome("разработка.pdf", &pdf::with(object)).await,
            "taken",
            "{object}"
        );
    }
}

#[tokio::test]
async fn pixels_that_look_like_a_short_name_are_not_an_action() {
    let pixels = [
        b"<</Subtype/Image>>\nstream\n\x8F\x01\x9C\xD2\n".as_slice(),
        b"/JS<\xF0\x9A\x02",
        b"\nendstream",
    ]
    .concat();
    assert_eq!(outcome("скан.pdf", &pdf::with(pixels)).await, "taken");
}

#[tokio::test]
async fn a_file_cut_short_is_refused() {
    let whole = pdf::plain();
    assert_eq!(
        outcome("скан.pdf", &whole[..whole.len() - 10]).await,
        "file_damaged"
    );
    assert_eq!(
        outcome("скан.pdf", &whole[..whole.len() / 2]).await,
        "file_damaged"
    );
    let end_in_the_middle = [whole, vec![b'x'; 5000]].concat();
    assert_eq!(
        outcome("скан.pdf", &end_in_the_middle).await,
        "file_damaged"
    );
}

#[tokio::test]
async fn padding_around_the_document_is_taken() {
    let marked = [b"\xEF\xBB\xBF".to_vec(), pdf::plain()].concat();
    let padded = [pdf::plain(), vec![0; 5000]].concat();
    let scanner = [vec![b' '; 1019], pdf::plain()].concat();
    let too_far = [vec![b' '; 1020], pdf::plain()].concat();
    assert_eq!(outcome("скан.pdf", &marked).await, "taken");
    assert_eq!(outcome("скан.pdf", &padded).await, "taken");
    assert_eq!(outcome("скан.pdf", &scanner).await, "taken");
    assert_eq!(outcome("скан.pdf", &too_far).await, "file_type_unknown");
}
