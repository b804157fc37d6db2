//! Names inside the archive: they say whose document it is, in characters that every file system takes.

/// Longest part of a name that people's words make.
const LONGEST: usize = 60;

/// «01_Иванова_А_П_итоговое_заключение.pdf»; `width`: digits of the number.
#[must_use]
pub fn for_case(
    number: usize,
    width: usize,
    person: (&str, &str, Option<&str>),
    what: &str,
    extension: &str,
) -> String {
    let (surname, first_name, patronymic) = person;
    let initials = [Some(first_name), patronymic];
    let initials = initials
        .into_iter()
        .flatten()
        .filter_map(|name| name.chars().find(|letter| letter.is_alphabetic()));
    let mut name = format!("{number:0width$}_{}", safe(surname));
    for letter in initials {
        name.push('_');
        name.push(letter);
    }
    format!("{name}_{}.{}", safe(what), safe(extension))
}

/// «00_график_январь-февраль_2027.pdf»
#[must_use]
pub fn for_schedule(width: usize, period: &str) -> String {
    format!("{:0width$}_график_{}.pdf", 0, safe(period))
}

/// Letters, digits and hyphens; anything else becomes one underscore.
#[must_use]
pub fn safe(text: &str) -> String {
    let mut name = String::new();
    for letter in text.chars().take(LONGEST) {
        if letter.is_alphanumeric() || letter == '-' {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    let name = name.trim_matches(['_', '-']);
    if name.is_empty() {
        "документ"
    } else {
        name
    }
    .to_owned()
}
