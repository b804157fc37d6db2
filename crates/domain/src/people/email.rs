use crate::text::FieldError;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    pub fn parse(_value: &str) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn local_part(&self) -> &str {
        todo!()
    }

    /// What two equal addresses share: lower case.
    pub fn key(&self) -> String {
        todo!()
    }
}
