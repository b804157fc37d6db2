//! The two numbers of an application and the check code of its printed form.

use std::fmt;

/// `АТ-ГГГГ-NNNNN`: regional, given with the first printed form, gaps allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseNumber {
    pub year: i32,
    pub sequence: i64,
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "АТ-{}-{:05}", self.year, self.sequence)
    }
}

/// `<municipality code>-ГГГГ/NNNN`: gapless per municipality and year (Asia/Tomsk).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationNumber {
    pub municipality_code: String,
    pub year: i32,
    pub sequence: i64,
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}-{}/{:04}",
            self.municipality_code, self.year, self.sequence
        )
    }
}

/// Letters and digits that nobody confuses on paper: no 0 and O, 1 and I.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// `K7QM-3FXD`: binds a scan to one version of one printed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckCode(String);

impl CheckCode {
    /// From random bytes; each letter takes five bits of one of them.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let mut code = String::with_capacity(9);
        for (index, byte) in bytes.into_iter().enumerate() {
            if index == 4 {
                code.push('-');
            }
            let letter = ALPHABET
                .get(usize::from(byte & 31))
                .copied()
                .unwrap_or(b'2');
            code.push(char::from(letter));
        }
        Self(code)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `typed` is this code; case, spaces, dashes and Cyrillic look-alikes do not matter.
    #[must_use]
    pub fn matches(code: &str, typed: &str) -> bool {
        let wanted = normalise(code);
        !wanted.is_empty() && wanted == normalise(typed)
    }
}

fn normalise(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .map(|c| match c {
            'А' => 'A',
            'В' => 'B',
            'С' => 'C',
            'Е' => 'E',
            'Н' => 'H',
            'К' => 'K',
            'М' => 'M',
            'Р' => 'P',
            'Т' => 'T',
            'Х' => 'X',
            'У' => 'Y',
            'З' => '3',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_journal_prints_them() {
        let case = CaseNumber {
            year: 2026,
            sequence: 184,
        };
        assert_eq!(case.to_string(), "АТ-2026-00184");
        let registration = RegistrationNumber {
            municipality_code: "03".into(),
            year: 2026,
            sequence: 17,
        };
        assert_eq!(registration.to_string(), "03-2026/0017");
    }

    #[test]
    fn a_check_code_is_recognised_however_it_is_typed() {
        let code = CheckCode::from_random([1, 2, 3, 4, 250, 6, 7, 8]);
        assert_eq!(code.as_str().len(), 9);
        assert!(CheckCode::matches("K7QM-3FXD", "к7qm 3fxd"));
        assert!(!CheckCode::matches("K7QM-3FXD", "K7QM-3FXE"));
        assert!(!CheckCode::matches("", ""));
    }
}
