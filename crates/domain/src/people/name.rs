use super::{NameField, NamePart};
use crate::text::{FieldError, search_key};

const NO_BREAK_SPACE: char = '\u{a0}';

/// A full name; the patronymic is optional, as not everyone has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    surname: NamePart,
    first_name: NamePart,
    patronymic: Option<NamePart>,
}

impl PersonName {
    pub fn new(surname: NamePart, first_name: NamePart, patronymic: Option<NamePart>) -> Self {
        Self {
            surname,
            first_name,
            patronymic,
        }
    }

    /// All three fields at once, every wrong one reported. An empty patronymic, a dash or «нет» mean that there is none.
    pub fn parse(
        surname: &str,
        first_name: &str,
        patronymic: &str,
    ) -> Result<Self, Vec<(NameField, FieldError)>> {
        let surname = NamePart::parse(surname, NameField::Surname);
        let first_name = NamePart::parse(first_name, NameField::FirstName);
        let patronymic = match patronymic.trim().to_lowercase().as_str() {
            "" | "-" | "–" | "—" | "нет" => Ok(None),
            _ => NamePart::parse(patronymic, NameField::Patronymic).map(Some),
        };
        match (surname, first_name, patronymic) {
            (Ok(surname), Ok(first_name), Ok(patronymic)) => {
                Ok(Self::new(surname, first_name, patronymic))
            }
            (surname, first_name, patronymic) => Err([
                surname.err().map(|error| (NameField::Surname, error)),
                first_name.err().map(|error| (NameField::FirstName, error)),
                patronymic.err().map(|error| (NameField::Patronymic, error)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }

    pub fn surname(&self) -> &str {
        self.surname.as_str()
    }

    pub fn first_name(&self) -> &str {
        self.first_name.as_str()
    }

    pub fn patronymic(&self) -> Option<&str> {
        self.patronymic.as_ref().map(NamePart::as_str)
    }

    /// «Фамилия Имя Отчество»
    pub fn full(&self) -> String {
        let parts = [
            Some(self.surname()),
            Some(self.first_name()),
            self.patronymic(),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// «Фамилия И. О.», with no-break spaces; double first names give both letters: «Ким А.-М. И.».
    pub fn short(&self) -> String {
        let mut short = self.surname().replace(' ', "\u{a0}");
        for part in [Some(self.first_name()), self.patronymic()]
            .into_iter()
            .flatten()
        {
            short.push(NO_BREAK_SPACE);
            short.push_str(&initials(part));
        }
        short
    }

    /// The full name as it is searched and compared: lower case, ё as е.
    pub fn search_key(&self) -> String {
        search_key(&self.full())
    }
}

/// «Анна-Мария» gives «А.-М.»; of several words only the first counts.
fn initials(part: &str) -> String {
    let word = part.split(' ').next().unwrap_or_default();
    let letters = word.split('-').filter_map(|piece| piece.chars().next());
    letters
        .map(|letter| format!("{}.", letter.to_uppercase()))
        .collect::<Vec<_>>()
        .join("-")
}
