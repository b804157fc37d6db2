use crate::text::FieldError;

/// What the password may not contain; leave empty what is not known.
#[derive(Debug, Clone, Copy, Default)]
pub struct PasswordContext<'a> {
    pub username: &'a str,
    pub email: &'a str,
    pub surname: &'a str,
}

/// A new password that passed the rules.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    pub fn parse(_value: &str, _context: PasswordContext<'_>) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(***)")
    }
}
