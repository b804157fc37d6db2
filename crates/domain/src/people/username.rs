use crate::text::FieldError;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Username(String);

impl Username {
    pub fn parse(_value: &str) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two equal user names share: lower case, ё as е.
    pub fn key(&self) -> String {
        todo!()
    }
}
