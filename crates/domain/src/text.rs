//! What a person types: cleaned once, at the edge, so that inner code never looks at it again.
//!
//! Cleaning is the same everywhere: invisible characters that Word and browsers paste are dropped, «й» and «ё» written
//! as a letter and a separate mark (file names of macOS) become one letter, and every kind of space becomes a plain one.

use crate::plural::count;

/// Why a field was refused: a stable code for programs and a Russian sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FieldError {
    code: &'static str,
    message: String,
}

impl FieldError {
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    pub fn code(&self) -> &'static str {
        self.code
    }

    pub fn message(&self) -> &str {
        &self.message
    }
}

/// One line of at most `max` characters; may be empty. Tabs and line ends become a space, spaces are not doubled.
///
/// Errors: `control_character`, `too_long`.
pub fn line(value: &str, max: usize) -> Result<String, FieldError> {
    let text = single_spaced(&composed(value));
    refuse_control(&text)?;
    refuse_long(&text, max)?;
    Ok(text)
}

/// One line that may not be empty; `ask` is the whole message for an empty one: «Введите название материала».
///
/// Errors: `required` and those of [`line`].
pub fn required_line(value: &str, max: usize, ask: &str) -> Result<String, FieldError> {
    refuse_empty(line(value, max)?, ask)
}

/// Several lines of at most `max` characters together; may be empty. At most one empty line stays between two others.
///
/// Errors: `control_character`, `too_long`.
pub fn paragraph(value: &str, max: usize) -> Result<String, FieldError> {
    let value = composed(value).replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in value.split('\n').map(single_spaced) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    let text = lines.join("\n").trim_end().to_owned();
    text.split('\n').try_for_each(refuse_control)?;
    refuse_long(&text, max)?;
    Ok(text)
}

/// Several lines that may not be empty.
///
/// Errors: `required` and those of [`paragraph`].
pub fn required_paragraph(value: &str, max: usize, ask: &str) -> Result<String, FieldError> {
    refuse_empty(paragraph(value, max)?, ask)
}

/// What is compared when searching and when looking for duplicates: lower case, ё as е, single spaces.
pub fn search_key(value: &str) -> String {
    let lower = composed(value).to_lowercase().replace('ё', "е");
    single_spaced(&composed(&lower))
}

/// Drops invisible characters and joins the separate marks of «й» and «ё» to their letters.
pub(crate) fn composed(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for mark in value.chars().filter(|c| !is_invisible(*c)) {
        let joined = match (text.chars().next_back(), mark) {
            (Some('и'), '\u{306}') => 'й',
            (Some('И'), '\u{306}') => 'Й',
            (Some('е'), '\u{308}') => 'ё',
            (Some('Е'), '\u{308}') => 'Ё',
            _ => {
                text.push(mark);
                continue;
            }
        };
        text.pop();
        text.push(joined);
    }
    text
}

fn single_spaced(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Soft hyphen, zero-width space and byte order mark: pasted unseen, meaning nothing in Russian.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Control characters, and those that make text be read in another order than it is stored.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200c}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn refuse_control(text: &str) -> Result<(), FieldError> {
    if text.chars().any(is_control) {
        let message = "Уберите невидимые служебные символы: наберите этот текст заново";
        return Err(FieldError::new("control_character", message));
    }
    Ok(())
}

fn refuse_long(text: &str, max: usize) -> Result<(), FieldError> {
    let length = text.chars().count();
    if length > max {
        return Err(too_long(length, max));
    }
    Ok(())
}

pub(crate) fn too_long(length: usize, max: usize) -> FieldError {
    let limit = count(max as u64, "знака", "знаков", "знаков");
    FieldError::new("too_long", format!("Сократите до {limit}: сейчас {length}"))
}

fn refuse_empty(text: String, ask: &str) -> Result<String, FieldError> {
    if text.is_empty() {
        return Err(FieldError::new("required", ask));
    }
    Ok(text)
}
