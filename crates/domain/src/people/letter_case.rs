//! Capitals of a name typed without Shift or with Caps Lock.

/// Stay in lower case unless they stand last: «фон Гольц», but «Ван».
const PREFIXES: &[&str] = &[
    "фон", "ван", "дер", "ден", "де", "да", "ди", "дю", "ла", "ле", "дос", "ибн", "бен",
];
/// Stay in lower case unless they stand first: «Ашраф оглы».
const SUFFIXES: &[&str] = &[
    "оглы", "оглу", "угли", "улы", "уулу", "кызы", "гызы", "кизи", "заде", "зода",
];

/// Gives each piece its capital when the whole was typed in one case («иванова», «ИВАНОВА») or with Caps Lock
/// («иВАНОВА»); otherwise the typed capitals are meant and stay.
pub(super) fn with_capitals(value: &str) -> String {
    if !in_one_case(value) {
        return value.to_owned();
    }
    let lower = value.to_lowercase();
    let last = lower.split([' ', '-']).count().saturating_sub(1);
    let mut position = 0;
    let pieces = lower.split_inclusive([' ', '-']).map(|piece| {
        let particle = is_particle(piece.trim_end_matches([' ', '-']), position, last);
        position += 1;
        if particle {
            piece.to_owned()
        } else {
            capitalised(piece)
        }
    });
    pieces.collect()
}

pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        // О'Нил, Д'Артаньян; but Лук'янов
        (Some(first), Some('\'')) => {
            format!("{}'{}", first.to_uppercase(), capitalised(letters.as_str()))
        }
        (Some(first), Some(second)) => {
            format!("{}{second}{}", first.to_uppercase(), letters.as_str())
        }
        (Some(first), None) => first.to_uppercase().collect(),
        (None, _) => String::new(),
    }
}

/// A word that stands in a name with a small letter and never changes.
pub(crate) fn is_lower_particle(word: &str) -> bool {
    PREFIXES.contains(&word) || SUFFIXES.contains(&word)
}

fn is_particle(piece: &str, position: usize, last: usize) -> bool {
    (position < last && PREFIXES.contains(&piece)) || (position > 0 && SUFFIXES.contains(&piece))
}

fn in_one_case(value: &str) -> bool {
    let lower = value.to_lowercase() == value;
    let upper = value.to_uppercase() == value;
    let mut letters = value.chars();
    let caps_lock = letters.next().is_some_and(char::is_lowercase)
        && letters.as_str().chars().any(char::is_alphabetic)
        && letters.as_str().to_uppercase() == letters.as_str();
    lower || upper || caps_lock
}
