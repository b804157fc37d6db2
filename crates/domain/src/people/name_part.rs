use crate::text::FieldError;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameField {
    Surname,
    FirstName,
    Patronymic,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamePart(String);

impl NamePart {
    pub fn parse(_value: &str, _field: NameField) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
