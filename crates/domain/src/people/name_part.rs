use super::alphabet::{is_cyrillic, is_latin, replace_latin};
use super::keyboard::meant_in_russian;
use super::letter_case::with_capitals;
use crate::text::{FieldError, line};

/// Which field of a name is being read: the messages name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameField {
    Surname,
    FirstName,
    Patronymic,
}

impl NameField {
    /// «фамилию»
    fn accusative(self) -> &'static str {
        match self {
            Self::Surname => "фамилию",
            Self::FirstName => "имя",
            Self::Patronymic => "отчество",
        }
    }

    /// «в фамилии»
    fn inside(self) -> &'static str {
        match self {
            Self::Surname => "В фамилии",
            Self::FirstName => "В имени",
            Self::Patronymic => "В отчестве",
        }
    }
}

/// A surname, first name or patronymic in Cyrillic letters, with single hyphens, spaces and apostrophes inside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamePart(String);

impl NamePart {
    pub const MAX_LENGTH: usize = 60;

    /// Errors: `required`, `too_long`, `control_character`, `mixed_alphabets`, `wrong_layout`, `not_cyrillic`,
    /// `initial_only`, `bad_character`, `bad_hyphen`.
    pub fn parse(value: &str, field: NameField) -> Result<Self, FieldError> {
        let typed = line(value, usize::MAX)?;
        if typed.is_empty() {
            return Err(FieldError::new(
                "required",
                format!("Введите {}", field.accusative()),
            ));
        }
        check_alphabet(&typed, field)?;
        let text = line(&with_plain_marks(&typed), Self::MAX_LENGTH)?;
        check_characters(&text, field)?;
        Ok(Self(with_capitals(&text)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Every kind of dash as a hyphen without spaces around it, every kind of apostrophe as one.
fn with_plain_marks(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '’' | '‘' | '`' | 'ʼ' | '´' | '′' => '\'',
            other => other,
        })
        .collect();
    plain
        .split('-')
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("-")
}

fn check_alphabet(text: &str, field: NameField) -> Result<(), FieldError> {
    let latin = text.chars().any(is_latin);
    let cyrillic = text.chars().any(is_cyrillic);
    if latin && cyrillic {
        let message = format!("{} «{text}» {}", field.inside(), replace_latin(text));
        return Err(FieldError::new("mixed_alphabets", message));
    }
    if latin {
        let ask = format!("Введите {} русскими буквами", field.accusative());
        return Err(match meant_in_russian(text) {
            Some(meant) => FieldError::new(
                "wrong_layout",
                format!(
                    "{ask}. Возможно, Вы имели в виду «{}»: переключите раскладку",
                    with_capitals(&meant)
                ),
            ),
            None => FieldError::new("not_cyrillic", ask),
        });
    }
    Ok(())
}

fn check_characters(text: &str, field: NameField) -> Result<(), FieldError> {
    if text.ends_with('.') {
        let message = format!(
            "Введите {} полностью, без сокращений и точек",
            field.accusative()
        );
        return Err(FieldError::new("initial_only", message));
    }
    if let Some(wrong) = text
        .chars()
        .find(|c| !is_cyrillic(*c) && !matches!(c, '-' | ' ' | '\''))
    {
        let place = field.inside().to_lowercase();
        let message = format!(
            "Уберите знак «{wrong}»: {place} допустимы русские буквы, дефис, пробел и апостроф"
        );
        return Err(FieldError::new("bad_character", message));
    }
    let empty_piece = text.split(['-', ' ', '\'']).any(str::is_empty);
    if empty_piece {
        let message = format!(
            "{} «{text}» уберите лишний дефис или апостроф",
            field.inside()
        );
        return Err(FieldError::new("bad_hyphen", message));
    }
    Ok(())
}
