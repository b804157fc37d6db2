use crate::text::{FieldError, line};

/// A Russian mobile number, stored as +7XXXXXXXXXX however it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MobilePhone(String);

impl MobilePhone {
    /// Takes «8 900…», «+7 900…», «7900…» and «900…» with spaces, dashes, dots and brackets.
    ///
    /// Errors: `required`, `bad_character`, `phone_length`, `phone_not_mobile`.
    pub fn parse(value: &str) -> Result<Self, FieldError> {
        let digits = digits(&line(value, usize::MAX)?, "Введите номер сотового телефона")?;
        let national = match digits.len() {
            10 if without_country(&digits).is_some_and(|rest| rest.starts_with('9')) => {
                return Err(wrong_length(10, "8 900 000-00-17"));
            }
            10 => digits.as_str(),
            11 => without_country(&digits).unwrap_or(&digits),
            length => return Err(wrong_length(length, "8 900 000-00-17")),
        };
        if national.len() != 10 || !national.starts_with('9') {
            let message = "Введите номер сотового телефона, который начинается с 8 9 или +7 9, например 8 900 000-00-17";
            return Err(FieldError::new("phone_not_mobile", message));
        }
        Ok(Self(format!("+7{national}")))
    }

    /// `+7XXXXXXXXXX`: what is stored, compared and put behind `tel:`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A stored number as `display` writes it; what is none stays as it is.
    pub fn shown(stored: &str) -> String {
        Self::parse(stored).map_or_else(|_| stored.to_owned(), |phone| phone.display())
    }

    /// «8 900 000-00-17»
    pub fn display(&self) -> String {
        let mut text = String::from("8");
        for (position, digit) in self.0.chars().skip(2).enumerate() {
            match position {
                0 | 3 => text.push(' '),
                6 | 8 => text.push('-'),
                _ => {}
            }
            text.push(digit);
        }
        text
    }
}

/// A landline number with its code, kept as it was typed: how the digits are grouped differs from town to town.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WorkPhone(String);

impl WorkPhone {
    const EXAMPLE: &str = "8 (38200) 0-00-00";

    /// Ten digits, or eleven with 8 or +7 before them; then an extension of up to six digits: «доб. 12». No mobile: it is
    /// printed in the schedule (officials are told «Измените номер сотового телефона на рабочий»).
    ///
    /// Errors: `required`, `bad_character`, `phone_length`, `phone_code`, `phone_mobile`, `phone_extension`.
    pub fn parse(value: &str) -> Result<Self, FieldError> {
        let text = line(value, usize::MAX)?;
        let (number, extension) = split_extension(&text);
        let digits = digits(number, "Введите номер с кодом, например 8 (38200) 0-00-00")?;
        match digits.len() {
            10 if !shows_country(number) => {}
            11 if without_country(&digits).is_some() => {}
            11 => {
                let message = format!(
                    "Введите номер, который начинается с 8 или +7, например {}",
                    Self::EXAMPLE
                );
                return Err(FieldError::new("phone_code", message));
            }
            length => return Err(wrong_length(length, Self::EXAMPLE)),
        }
        if MobilePhone::parse(number).is_ok() {
            let message = format!(
                "Укажите рабочий телефон с кодом муниципалитета, а не сотовый, например {}",
                Self::EXAMPLE
            );
            return Err(FieldError::new("phone_mobile", message));
        }
        if extension.is_some_and(|digits| !is_extension(digits)) {
            let message = "Введите добавочный номер цифрами, не больше шести: «доб. 12»";
            return Err(FieldError::new("phone_extension", message));
        }
        Ok(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn split_extension(text: &str) -> (&str, Option<&str>) {
    let start = text.find(|c: char| c.is_alphabetic() || matches!(c, '#' | ','));
    let Some((number, rest)) = start.and_then(|start| text.split_at_checked(start)) else {
        return (text, None);
    };
    let rest = rest.trim_start_matches(|c: char| {
        c.is_alphabetic() || matches!(c, '#' | ',' | '.' | ':' | ' ')
    });
    (number, Some(rest))
}

fn is_extension(digits: &str) -> bool {
    matches!(digits.len(), 1..=6) && digits.chars().all(|c| c.is_ascii_digit())
}

fn digits(value: &str, ask: &str) -> Result<String, FieldError> {
    let plus = value.trim().strip_prefix('+');
    let mut digits = String::new();
    for c in plus.unwrap_or(value).chars() {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '(' | ')' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            _ => {
                let message = format!(
                    "Уберите из номера знак «{c}»: допустимы цифры, пробелы, дефисы и скобки"
                );
                return Err(FieldError::new("bad_character", message));
            }
        }
    }
    match digits.is_empty() {
        true => Err(FieldError::new("required", ask)),
        false => Ok(digits),
    }
}

fn without_country(digits: &str) -> Option<&str> {
    digits
        .strip_prefix('8')
        .or_else(|| digits.strip_prefix('7'))
}

/// «8 (382…», «8-382…», «+7…»: the first digit is not part of the code.
fn shows_country(number: &str) -> bool {
    let rest = number.strip_prefix('8');
    number.starts_with('+')
        || rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn wrong_length(length: usize, example: &str) -> FieldError {
    let message =
        format!("Введите номер с кодом, 11 цифр, например {example}: сейчас цифр {length}");
    FieldError::new("phone_length", message)
}
