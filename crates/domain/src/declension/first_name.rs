use super::Gender;
use super::ending::{Forms, first_declension, is_vowel, second_declension};
use super::irregular::{MALE_NAMES, find};

/// How one piece of a first name, in lower case, changes. Of double men's names only the last piece does when the first
/// ends in a consonant: Жан-Поль → Жан-Поля; but Анна-Мария → Анны-Марии.
pub(super) fn forms(word: &str, gender: Gender, last: bool) -> Option<Forms> {
    if word.chars().count() < 2 {
        return None;
    }
    match gender {
        Gender::Male => male(word, last),
        Gender::Female => female(word),
    }
}

fn male(word: &str, last: bool) -> Option<Forms> {
    if let Some((genitive, dative)) = find(MALE_NAMES, word) {
        return Some(Forms::irregular(word, genitive, dative));
    }
    let consonant = !word.ends_with(is_vowel);
    match (last, consonant) {
        (false, true) => None,
        (_, true) => second_declension(word),
        (_, false) => first_declension(word),
    }
}

/// Любовь → Любови keeps its vowel, unlike the word; women's names in a hard consonant do not change.
fn female(word: &str) -> Option<Forms> {
    if word.ends_with('ь') {
        return Some(Forms::new(1, "и", "и"));
    }
    first_declension(word)
}
