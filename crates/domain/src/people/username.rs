use super::alphabet::{is_cyrillic, is_latin, replace_latin};
use crate::text::{FieldError, line, search_key};

/// The name a person signs in with: 3 to 40 Latin or Russian letters, digits, dots, hyphens and underscores.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Username(String);

impl Username {
    pub const MIN_LENGTH: usize = 3;
    pub const MAX_LENGTH: usize = 40;

    /// One run of letters keeps to one alphabet: «аdmin» with a Russian «а» must not pass for «admin».
    ///
    /// Errors: `required`, `control_character`, `bad_character`, `username_start`, `mixed_alphabets`, `too_short`,
    /// `too_long`.
    pub fn parse(value: &str) -> Result<Self, FieldError> {
        let text = line(value, usize::MAX)?;
        if text.is_empty() {
            return Err(FieldError::new("required", "Введите имя пользователя"));
        }
        if let Some(wrong) = text.chars().find(|c| !is_allowed(*c)) {
            let shown = if wrong == ' ' {
                "пробел".to_owned()
            } else {
                format!("знак «{wrong}»")
            };
            let message =
                format!("Уберите {shown}: допустимы буквы, цифры, точка, дефис и знак «_»");
            return Err(FieldError::new("bad_character", message));
        }
        if !text.starts_with(char::is_alphanumeric) {
            return Err(FieldError::new(
                "username_start",
                "Начните имя пользователя с буквы или цифры",
            ));
        }
        if let Some(run) = text
            .split(|c: char| !c.is_alphabetic())
            .find(|run| is_mixed(run))
        {
            let message = format!("В имени пользователя «{text}» {}", replace_latin(run));
            return Err(FieldError::new("mixed_alphabets", message));
        }
        check_length(text.chars().count())?;
        Ok(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two equal user names share: lower case, ё as е.
    pub fn key(&self) -> String {
        search_key(&self.0)
    }
}

fn is_allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_cyrillic(c) || matches!(c, '.' | '_' | '-')
}

fn is_mixed(run: &str) -> bool {
    run.chars().any(is_latin) && run.chars().any(is_cyrillic)
}

fn check_length(length: usize) -> Result<(), FieldError> {
    match length {
        0..Username::MIN_LENGTH => {
            let message = format!("Введите не меньше {} знаков", Username::MIN_LENGTH);
            Err(FieldError::new("too_short", message))
        }
        Username::MIN_LENGTH..=Username::MAX_LENGTH => Ok(()),
        _ => {
            let message = format!(
                "Введите не больше {} знаков: сейчас {length}",
                Username::MAX_LENGTH
            );
            Err(FieldError::new("too_long", message))
        }
    }
}
