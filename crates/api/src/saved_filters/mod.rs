//! Filters of lists that a person keeps under a name.

pub(crate) mod list;
pub(crate) mod remove;
pub(crate) mod save;

use contract::saved_filters::SavedFilter;
use domain::text::FieldError;
use persistence::saved_filters;

fn row(row: saved_filters::SavedFilter) -> SavedFilter {
    SavedFilter {
        id: row.id,
        page: row.page,
        name: row.name,
        query: row.query,
        saved_at: row.saved_at,
    }
}

/// The name of a list or of a column in an address.
pub(crate) fn slug(value: &str) -> Result<String, FieldError> {
    let fits = (1..=40).contains(&value.len())
        && value
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if fits {
        Ok(value.to_owned())
    } else {
        let words = "Имя — до 40 строчных латинских букв, цифр и знаков «_»";
        Err(FieldError::new("wrong_value", words))
    }
}
