use super::common_passwords::COMMON_PASSWORDS;
use super::keyboard::to_russian;
use crate::text::{FieldError, search_key};

/// What a password may not contain; leave empty what is not known.
#[derive(Debug, Clone, Copy, Default)]
pub struct PasswordContext<'a> {
    pub username: &'a str,
    pub email: &'a str,
    pub surname: &'a str,
}

/// A new password that passed the rules: 8 to 200 characters, no rules of composition, nothing that is guessed first
/// (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.8, 6.2.11). It is taken exactly as typed and never shown.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    pub const MIN_LENGTH: usize = 8;
    pub const MAX_LENGTH: usize = 200;
    /// Shorter pieces of a name are met by chance.
    const MIN_PIECE: usize = 4;

    /// Errors: `required`, `too_short`, `too_long`, `password_common`, `password_personal`.
    pub fn parse(value: &str, context: PasswordContext<'_>) -> Result<Self, FieldError> {
        check_length(value.chars().count())?;
        if is_common(value) {
            let message = "Этот пароль подбирают одним из первых: придумайте другой, например фразу из трёх-четырёх слов";
            return Err(FieldError::new("password_common", message));
        }
        if let Some(what) = context.found_in(value) {
            let message = format!(
                "Пароль содержит {what}: придумайте другой, например фразу из трёх-четырёх слов"
            );
            return Err(FieldError::new("password_personal", message));
        }
        Ok(Self(value.to_owned()))
    }

    /// The password itself, for hashing only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(***)")
    }
}

impl PasswordContext<'_> {
    /// Also finds the surname typed in the Latin layout: «gtnhjdf» for «петрова».
    fn found_in(&self, password: &str) -> Option<&'static str> {
        let typed = search_key(password);
        let switched = search_key(&to_russian(password));
        let local_part = self.email.split('@').next().unwrap_or_default();
        let pieces = [
            ("Ваше имя пользователя", self.username),
            ("Ваш адрес электронной почты", local_part),
            ("Вашу фамилию", self.surname),
        ];
        pieces.into_iter().find_map(|(what, piece)| {
            let piece = search_key(piece);
            let long_enough = piece.chars().count() >= Password::MIN_PIECE;
            let found = typed.contains(&piece) || switched.contains(&piece);
            (long_enough && found).then_some(what)
        })
    }
}

fn check_length(length: usize) -> Result<(), FieldError> {
    let (code, message) = match length {
        0 => ("required", "Введите пароль".to_owned()),
        1..Password::MIN_LENGTH => (
            "too_short",
            format!("Введите не меньше {} знаков", Password::MIN_LENGTH),
        ),
        Password::MIN_LENGTH..=Password::MAX_LENGTH => return Ok(()),
        _ => {
            let limit = Password::MAX_LENGTH;
            (
                "too_long",
                format!("Введите не больше {limit} знаков: сейчас {length}"),
            )
        }
    };
    Err(FieldError::new(code, message))
}

/// In the list, in the list but typed in the other layout, or one character again and again.
fn is_common(password: &str) -> bool {
    let typed = search_key(password);
    let switched = search_key(&to_russian(password));
    let mut letters = password.chars();
    let first = letters.next();
    let repeated = letters.all(|c| Some(c) == first);
    let listed = |common: &str| {
        typed == common || switched == common || typed == search_key(&to_russian(common))
    };
    repeated || COMMON_PASSWORDS.iter().any(|common| listed(common))
}
