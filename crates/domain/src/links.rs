//! Addresses of materials on the internet. They are never fetched.
use crate::text::FieldError;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MaterialLink(String);

impl MaterialLink {
    pub fn parse(_value: &str) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
