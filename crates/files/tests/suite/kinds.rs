//! The content decides what a file is, and its name must say the same.

use files::{FileError, FileKind};

use crate::samples::{images, offer, offer_to, office, outcome, pdf, store};

#[tokio::test]
async fn every_kind_is_recognised_by_its_content() {
    let samples = [
        ("Скан.pdf", pdf::plain(), FileKind::Pdf),
        ("IMG_0184.JPG", images::jpg(), FileKind::Jpg),
        ("фото.jpeg", images::jpg(), FileKind::Jpg),
        ("скан.png", images::png(), FileKind::Png),
        ("Представление.docx", office::docx(), FileKind::Docx),
        ("Итоги.2026.xlsx", office::xlsx(), FileKind::Xlsx),
    ];
    for (name, bytes, kind) in samples {
        assert_eq!(offer(name, &bytes).await.unwrap().kind, kind, "{name}");
    }
}

#[tokio::test]
async fn a_name_that_promises_another_kind_is_refused() {
    let samples = [
        ("скан.pdf", images::jpg(), "pdf", FileKind::Jpg),
        ("скан.jpg", pdf::plain(), "jpg", FileKind::Pdf),
        ("таблица.XLSX", office::docx(), "xlsx", FileKind::Docx),
        ("скан.pdf.exe", pdf::plain(), "exe", FileKind::Pdf),
        ("без расширения", pdf::plain(), "", FileKind::Pdf),
    ];
    for (name, bytes, promised, content) in samples {
        match offer(name, &bytes).await {
            Err(FileError::TypeDiffers { named, actual }) => {
                assert_eq!((&*named, actual), (promised, content))
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn what_is_none_of_the_kinds_is_refused() {
    let program = [b"MZ\x90\x00\x03\x00\x00\x00".to_vec(), vec![0; 600]].concat();
    let program_with_pdf = [program.clone(), pdf::plain()].concat();
    let plain_archive = office::archive(&[("письмо.txt", b"text")]);
    let slides = office::archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("ppt/presentation.xml", b"<p/>"),
    ]);
    let without_list = office::archive(&[("word/document.xml", b"<w:document/>")]);
    let both = office::docx_with(&[("xl/workbook.xml", b"<workbook/>")]);
    let samples = [
        ("скан.pdf", program),
        ("скан.pdf", program_with_pdf),
        (
            "скан.pdf",
            b"<html><body>%PDF-1.4 %%EOF</body></html>".to_vec(),
        ),
        ("скан.pdf", "Просто текст".as_bytes().to_vec()),
        ("скан.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec()),
        ("отчёт.docx", plain_archive),
        ("отчёт.docx", slides),
        ("отчёт.docx", without_list),
        ("отчёт.docx", both),
    ];
    for (number, (name, bytes)) in samples.iter().enumerate() {
        assert_eq!(
            outcome(name, bytes).await,
            "file_type_unknown",
            "sample {number}"
        );
    }
}

#[tokio::test]
async fn a_kind_not_wanted_here_is_refused() {
    let (_folder, store) = store();
    let refused = offer_to(&store, "заявление.docx", &office::docx(), FileKind::SCANS)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "file_type_not_allowed");
    assert_eq!(
        refused.to_string(),
        "Формат DOCX здесь не принимается. Выберите PDF, JPG или PNG"
    );
}

#[test]
fn a_media_type_leads_back_to_its_kind() {
    for kind in FileKind::ALL {
        assert_eq!(FileKind::from_media_type(kind.media_type()), Some(*kind));
    }
    assert_eq!(FileKind::from_media_type("text/html"), None);
}

#[test]
fn only_scans_are_shown_in_place() {
    let inline: Vec<_> = FileKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.is_inline())
        .collect();
    assert_eq!(inline, FileKind::SCANS);
}
