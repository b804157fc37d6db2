use super::{NameField, NamePart};
use crate::text::FieldError;

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

    /// All three fields at once; every wrong one is reported. An empty patronymic is none.
    pub fn parse(
        _surname: &str,
        _first_name: &str,
        _patronymic: &str,
    ) -> Result<Self, Vec<(NameField, FieldError)>> {
        todo!()
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
        todo!()
    }

    /// «Фамилия И. О.», with no-break spaces.
    pub fn short(&self) -> String {
        todo!()
    }

    pub fn search_key(&self) -> String {
        todo!()
    }
}
