//! Which alphabet a letter belongs to, and how a message names the letters of the wrong one.

pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' if c.is_alphabetic())
}

pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

/// «буква «a» латинская: замените её русской», «буквы «a», «o» латинские: замените их русскими»
pub(super) fn replace_latin(text: &str) -> String {
    let culprits = quoted(text.chars().filter(|c| is_latin(*c)));
    match culprits.len() {
        1 => format!("буква {} латинская: замените её русской", culprits.concat()),
        _ => format!(
            "буквы {} латинские: замените их русскими",
            culprits.join(", ")
        ),
    }
}

/// The same for a Russian letter where only Latin ones may stand.
pub(super) fn replace_cyrillic(text: &str) -> String {
    let culprits = quoted(text.chars().filter(|c| is_cyrillic(*c)));
    match culprits.len() {
        1 => format!("буква {} русская: замените её латинской", culprits.concat()),
        _ => format!(
            "буквы {} русские: замените их латинскими",
            culprits.join(", ")
        ),
    }
}

fn quoted(letters: impl Iterator<Item = char>) -> Vec<String> {
    let mut culprits: Vec<String> = Vec::new();
    for letter in letters.map(|c| format!("«{c}»")) {
        if !culprits.contains(&letter) {
            culprits.push(letter);
        }
    }
    culprits
}
