use contract::documents::{Document, DocumentKind};
use domain::calendar::long_date;

use crate::clock::day;
use crate::components::file_list::size_of;

/// The name in the list of documents.
pub fn name(document: &Document) -> String {
    match document.kind {
        DocumentKind::PrintedForm => form_version(document, "Форма заявления"),
        DocumentKind::SignedScan => form_version(document, "Заявление, подписанный скан"),
        DocumentKind::Presentation => "Представление".to_owned(),
        DocumentKind::Awards => "Награды/звания".to_owned(),
        DocumentKind::AttestationSheet => "Аттестационный лист".to_owned(),
        DocumentKind::Conclusion => "Итоговое заключение".to_owned(),
        DocumentKind::SignedConclusion => "Заключение, подписанное на бумаге".to_owned(),
        DocumentKind::RefusalRecord => "Запись об отказе от подписи".to_owned(),
        DocumentKind::WithdrawalForm => form_version(document, "Форма заявления на отзыв"),
        DocumentKind::WithdrawalScan => "Заявление на отзыв, подписанный скан".to_owned(),
        DocumentKind::Material | DocumentKind::Link => document.title.clone(),
    }
}

fn form_version(document: &Document, words: &str) -> String {
    match document.form_version {
        Some(version) if version > 1 => format!("{words}, версия {version}"),
        _ => words.to_owned(),
    }
}

/// Size, day and person under the name.
pub fn meta(document: &Document) -> String {
    if document.kind == DocumentKind::Link {
        return "Ссылка на интернет-ресурсы, где размещены документы".to_owned();
    }
    let mut parts: Vec<String> = Vec::new();
    if document.title != name(document) && document.kind != DocumentKind::PrintedForm {
        parts.push(document.title.clone());
    }
    parts.extend(document.size.map(size_of));
    parts.push(format!(
        "загружен {}, {}",
        long_date(day(document.uploaded_at)),
        document.uploaded_by
    ));
    parts.join(" · ")
}

/// «Просмотреть аттестационный лист»
pub fn view_words(kind: DocumentKind) -> String {
    format!("Просмотреть {}", kind.title())
}

/// Whether browsers show it themselves.
pub fn opens_in_browser(document: &Document) -> bool {
    matches!(
        document.media_type.as_deref(),
        Some("application/pdf" | "image/jpeg" | "image/png")
    )
}
