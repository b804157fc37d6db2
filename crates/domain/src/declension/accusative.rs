use super::{Gender, gender, genitive};
use crate::people::PersonName;

/// «Петрову Анну Сергеевну»: for whom. Built on the genitive, which it equals for men's names in a consonant.
pub fn accusative(name: &PersonName) -> String {
    each_word(&name.full(), &genitive(name), gender(name))
}

/// «Петрову А. С.», with no-break spaces.
pub fn accusative_short(name: &PersonName) -> String {
    let full = accusative(name);
    let words = name.surname().split(' ').count();
    let surname: Vec<&str> = full.split(' ').take(words).collect();
    let short = name.short();
    let initials = short
        .strip_prefix(&name.surname().replace(' ', "\u{a0}"))
        .unwrap_or_default();
    format!("{}{initials}", surname.join("\u{a0}"))
}

fn each_word(nominative: &str, genitive: &str, gender: Option<Gender>) -> String {
    let separates = |c: char| matches!(c, ' ' | '-');
    let mut separators = nominative.chars().filter(|c| separates(*c));
    let mut text = String::new();
    for (word, genitive) in nominative.split(separates).zip(genitive.split(separates)) {
        text.push_str(&word_of(word, genitive, gender));
        text.extend(separators.next());
    }
    text
}

fn word_of(word: &str, genitive: &str, gender: Option<Gender>) -> String {
    if word == genitive {
        return word.to_owned();
    }
    let adjective = genitive.ends_with("ой") || genitive.ends_with("ей");
    for (ending, new, fits) in [
        ("ая", "ую", adjective),
        ("яя", "юю", adjective),
        ("а", "у", true),
        ("я", "ю", true),
        ("ь", "ь", gender == Some(Gender::Female)),
    ] {
        if let (true, Some(stem)) = (fits, word.strip_suffix(ending)) {
            return format!("{stem}{new}");
        }
    }
    genitive.to_owned()
}
