//! Genitive and dative of Russian full names, by rules written for this system.
//!
//! Sources: Russkaya grammatika (1980), paragraphs on the declension of surnames; the reference book of Rosenthal,
//! «Склонение имён и фамилий». A rule cannot know every name, so the result is only a proposal that the user edits.

mod accusative;
mod ending;
mod first_name;
mod gender;
mod irregular;
mod patronymic;
mod position;
mod surname;

pub use accusative::{accusative, accusative_short};
pub use position::position_genitive;

use crate::people::{PersonName, letter_case::is_lower_particle};
use crate::text::FieldError;
use ending::Forms;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    Genitive,
    Dative,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    Male,
    Female,
}

/// From the patronymic, else from the first name, else from the surname; none when nothing tells.
pub fn gender(name: &PersonName) -> Option<Gender> {
    gender::by_patronymic(name)
        .or_else(|| gender::by_first_name(name))
        .or_else(|| gender::by_surname(name))
}

/// A remark, not a refusal, when surname and patronymic are of different genders: «Иванова Ольга Петрович».
///
/// Code: `gender_mismatch`.
pub fn gender_remark(name: &PersonName) -> Option<FieldError> {
    let by_patronymic = gender::by_patronymic(name)?;
    let other = gender::by_surname(name).or_else(|| gender::by_first_name(name))?;
    (by_patronymic != other).then(|| {
        let full = name.full();
        let message = format!("Проверьте «{full}»: отчество и остальное имя разного рода");
        FieldError::new("gender_mismatch", message)
    })
}

/// «Петровой Анны Сергеевны»: of whom.
pub fn genitive(name: &PersonName) -> String {
    decline(name, Case::Genitive)
}

/// «Петровой Анне Сергеевне»: to whom.
pub fn dative(name: &PersonName) -> String {
    decline(name, Case::Dative)
}

/// The full name in a case; a name of unknown gender stays as it is.
pub fn decline(name: &PersonName, case: Case) -> String {
    let Some(gender) = gender(name) else {
        return name.full();
    };
    let surname = each_piece(name.surname(), case, |word, last| {
        surname::forms(word, gender, last)
    });
    let first_name = each_piece(name.first_name(), case, |word, last| {
        first_name::forms(word, gender, last)
    });
    let patronymic = name
        .patronymic()
        .map(|patronymic| patronymic::declined(patronymic, case));
    let parts = [Some(surname), Some(first_name), patronymic];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Declines the pieces of «Римская-Корсакова», keeping hyphens, spaces and particles. The closure gets a piece in
/// lower case and whether it is the last one.
fn each_piece(part: &str, case: Case, forms: impl Fn(&str, bool) -> Option<Forms>) -> String {
    let mut rest = part;
    let mut result = String::new();
    while !rest.is_empty() {
        let end = rest.find(['-', ' ']).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        let lower = piece.to_lowercase();
        let forms = match is_lower_particle(piece) {
            true => None,
            false => forms(&lower, after.is_empty()),
        };
        match forms {
            Some(forms) => result.push_str(&forms.applied(piece, case)),
            None => result.push_str(piece),
        }
        let separator = after.chars().next();
        result.extend(separator);
        rest = after.strip_prefix(['-', ' ']).unwrap_or_default();
    }
    result
}
