//! Addresses of materials on the internet. The system shows them and never fetches them.

use crate::text::{FieldError, composed, is_control, too_long};

/// An `http` or `https` address with a host, of at most 2000 characters.
///
/// The source system accepted `file:///F:/…` here: a link that only its author could open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MaterialLink(String);

impl MaterialLink {
    pub const MAX_LENGTH: usize = 2000;

    /// Errors: `required`, `link_not_http`, `too_long`, `link_space`, `link_user_info`, `link_host`, `link_port`.
    pub fn parse(value: &str) -> Result<Self, FieldError> {
        let cleaned = composed(value);
        let value = cleaned.trim();
        if value.is_empty() {
            return Err(FieldError::new(
                "required",
                "Введите адрес материала в интернете",
            ));
        }
        let (scheme, rest) = split_scheme(value)?;
        let length = value.chars().count();
        if length > Self::MAX_LENGTH {
            return Err(too_long(length, Self::MAX_LENGTH));
        }
        if rest.chars().any(is_forbidden) {
            let message = "Уберите из адреса пробелы, кавычки, обратную черту и угловые скобки: скопируйте его из строки браузера";
            return Err(FieldError::new("link_space", message));
        }
        check_authority(rest.split(['/', '?', '#']).next().unwrap_or_default())?;
        Ok(Self(format!("{scheme}{rest}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn split_scheme(value: &str) -> Result<(&'static str, &str), FieldError> {
    ["https://", "http://"]
        .into_iter()
        .find_map(|scheme| {
            let (start, rest) = value.split_at_checked(scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then_some((scheme, rest))
        })
        .ok_or_else(|| {
            FieldError::new(
                "link_not_http",
                "Адрес должен начинаться с http:// или https://",
            )
        })
}

fn is_forbidden(c: char) -> bool {
    c.is_whitespace() || is_control(c) || matches!(c, '"' | '<' | '>' | '\\')
}

fn check_authority(authority: &str) -> Result<(), FieldError> {
    if authority.contains('@') {
        let message =
            "Уберите из адреса имя и пароль перед знаком «@»: ссылка должна открываться без них";
        return Err(FieldError::new("link_user_info", message));
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    if port.is_some_and(|port| !port.parse::<u16>().is_ok_and(|number| number > 0)) {
        return Err(FieldError::new(
            "link_port",
            "Проверьте число после двоеточия в адресе сайта",
        ));
    }
    if !is_host(host) {
        let message =
            "Введите адрес полностью, с именем сайта: например, https://example.ru/material";
        return Err(FieldError::new("link_host", message));
    }
    Ok(())
}

/// Two labels or more: a name without a dot opens only inside its author's own network.
fn is_host(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    host.contains('.') && host.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let inner = label
        .chars()
        .all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    inner && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
}
