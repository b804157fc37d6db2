use crate::text::FieldError;

/// Stored as +7XXXXXXXXXX.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MobilePhone(String);

impl MobilePhone {
    pub fn parse(_value: &str) -> Result<Self, FieldError> {
        todo!()
    }

    /// +7XXXXXXXXXX
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// «8 900 000-00-17»
    pub fn display(&self) -> String {
        todo!()
    }
}

/// Kept as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WorkPhone(String);

impl WorkPhone {
    pub fn parse(_value: &str) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
