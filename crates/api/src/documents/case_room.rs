//! Whether one more file or link fits into a case.

use crate::problem::{ApiError, ApiResult, Code};
use contract::documents::DocumentKind;
use files::StoredFile;
use persistence::documents::Document;

/// All files of one case together, bytes.
const SIZE: i64 = 200 * 1024 * 1024;
/// Files and links together: the printed form lists them all, and is made within seconds.
const COUNT: usize = 60;

pub(crate) fn check_size(present: &[Document], stored: &StoredFile) -> ApiResult<()> {
    let total: i64 = present.iter().filter_map(|row| row.size).sum();
    let size = i64::try_from(stored.size).unwrap_or(i64::MAX);
    if total.saturating_add(size) <= SIZE {
        return Ok(());
    }
    let words = "Все файлы заявления вместе больше 200 МБ: удалите лишние";
    let mut problem = ApiError::field("file", "case_too_large", words);
    problem.code = Code::FileTooLarge;
    Err(problem)
}

/// What the case's way adds is counted apart: sixty materials keep no signed scan out.
pub(crate) fn check_count(field: &str, present: &[Document], kind: DocumentKind) -> ApiResult<()> {
    let attached = |row: &&Document| {
        DocumentKind::from_code(&row.kind)
            .is_some_and(|one| one.is_of_the_draft() == kind.is_of_the_draft())
    };
    if present.iter().filter(attached).count() < COUNT {
        return Ok(());
    }
    let words = if kind.is_of_the_draft() {
        "К заявлению прикреплено уже 60 файлов и ссылок, больше нельзя: удалите лишние или объедините материалы"
    } else {
        "У заявления уже 60 файлов, больше нельзя"
    };
    Err(ApiError::field(field, "too_many_documents", words))
}
