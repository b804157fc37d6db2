use super::alphabet::{is_cyrillic, replace_cyrillic};
use crate::text::{FieldError, line, too_long};

/// An address that letters can be sent to; its domain is in lower case, the part before «@» as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets.
    pub const MAX_LENGTH: usize = 254;
    /// RFC 5321, 4.5.3.1.1.
    const MAX_LOCAL: usize = 64;

    /// Errors: `required`, `too_long`, `control_character`, `email_space`, `mixed_alphabets`, `email_at`,
    /// `email_domain`, `email_local`.
    pub fn parse(value: &str) -> Result<Self, FieldError> {
        let text = line(value, usize::MAX)?;
        if text.is_empty() {
            return Err(FieldError::new(
                "required",
                "Введите адрес электронной почты",
            ));
        }
        if text.contains(' ') {
            return Err(FieldError::new(
                "email_space",
                "Уберите пробелы из адреса электронной почты",
            ));
        }
        if text.chars().any(is_cyrillic) {
            let message = format!("В адресе «{text}» {}", replace_cyrillic(&text));
            return Err(FieldError::new("mixed_alphabets", message));
        }
        if text.chars().count() > Self::MAX_LENGTH {
            return Err(too_long(text.chars().count(), Self::MAX_LENGTH));
        }
        let (local, domain) = split(&text)?;
        if !is_local(local) {
            let message = "Проверьте часть адреса перед «@»: допустимы латинские буквы, цифры, точка внутри, дефис и знак «_»";
            return Err(FieldError::new("email_local", message));
        }
        if !is_domain(domain) {
            let message = "Проверьте часть адреса после «@»: в ней должна быть точка, например school@example.ru";
            return Err(FieldError::new("email_domain", message));
        }
        Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before «@».
    pub fn local_part(&self) -> &str {
        self.0
            .split_once('@')
            .map_or(self.0.as_str(), |(local, _)| local)
    }

    /// What two addresses of one mailbox share: lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

fn split(text: &str) -> Result<(&str, &str), FieldError> {
    match text.split_once('@') {
        Some((local, domain)) if !domain.contains('@') => Ok((local, domain)),
        Some(_) => Err(FieldError::new(
            "email_at",
            "Оставьте в адресе один знак «@» и введите один адрес",
        )),
        None => Err(FieldError::new(
            "email_at",
            "Введите адрес со знаком «@», например school@example.ru",
        )),
    }
}

fn is_local(local: &str) -> bool {
    let atom = |piece: &str| !piece.is_empty() && piece.chars().all(is_atom);
    local.len() <= Email::MAX_LOCAL && local.split('.').all(atom)
}

/// `atext` of RFC 5322; quoted local parts are not taken: no provider in use gives them out.
fn is_atom(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let top = labels
        .last()
        .is_some_and(|top| top.len() >= 2 && top.starts_with(|c: char| c.is_ascii_alphabetic()));
    labels.len() >= 2 && top && labels.into_iter().all(is_label)
}

fn is_label(label: &str) -> bool {
    let inner = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    matches!(label.len(), 1..=63) && inner && !label.starts_with('-') && !label.ends_with('-')
}
