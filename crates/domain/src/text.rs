//! What a person types: cleaned once, at the edge.

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

/// One line of at most `max` characters; may be empty.
pub fn line(_value: &str, _max: usize) -> Result<String, FieldError> {
    todo!()
}

/// One line that may not be empty; `ask` is the whole message for an empty one: «Введите название материала».
pub fn required_line(_value: &str, _max: usize, _ask: &str) -> Result<String, FieldError> {
    todo!()
}

/// Several lines of at most `max` characters together; may be empty.
pub fn paragraph(_value: &str, _max: usize) -> Result<String, FieldError> {
    todo!()
}

/// Several lines that may not be empty.
pub fn required_paragraph(_value: &str, _max: usize, _ask: &str) -> Result<String, FieldError> {
    todo!()
}

/// What is compared when searching: lower case, ё as е, single spaces.
pub fn search_key(_value: &str) -> String {
    todo!()
}
