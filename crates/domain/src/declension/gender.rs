use super::Gender;
use super::ending::{ends_with_any, is_vowel, vowels};
use super::irregular::NOUNS;
use crate::people::PersonName;

/// Men's first names in a vowel.
#[rustfmt::skip]
const MEN: &[&str] = &[
    "никита", "илья", "илия", "фома", "кузьма", "лука", "савва", "данила", "гаврила", "михайла", "емеля", "данило",
    "гаврило", "михайло", "фока", "мустафа", "муса", "иса", "абдулла", "гия", "важа", "шота", "зия", "закария",
    "марко", "отто", "хосе", "али", "вали", "гиви",
];
/// Women's first names in a consonant.
#[rustfmt::skip]
const WOMEN: &[&str] = &[
    "любовь", "нинель", "адель", "рахиль", "айгуль", "гузель", "гюзель", "нургуль", "эсфирь", "юдифь", "руфь",
    "асель", "айсель", "сесиль", "николь", "рашель", "изабель", "кармен", "эдит", "элен", "ирен", "элизабет",
    "маргарет", "гульназ", "гульшат", "айгерим", "ясмин", "катрин", "айжан", "жаннет", "суламифь", "нигяр", "лейсан",
    "эстер", "ингрид", "астрид",
];
/// Given to both: the surname decides.
const BOTH: &[&str] = &[
    "женя",
    "саша",
    "валя",
    "слава",
    "шура",
    "айнур",
    "амаль",
    "андреа",
    "мишель",
];

pub(super) fn by_patronymic(name: &PersonName) -> Option<Gender> {
    let word = name.patronymic()?.to_lowercase();
    if ends_with_any(&word, &["ич", "оглы", "оглу", "угли", "улы", "уулу"]) {
        return Some(Gender::Male);
    }
    ends_with_any(&word, &["вна", "чна", "шна", "кызы", "гызы", "кизи"]).then_some(Gender::Female)
}

pub(super) fn by_first_name(name: &PersonName) -> Option<Gender> {
    let lower = name.first_name().to_lowercase();
    let word = lower.split(['-', ' ']).next_back()?;
    if BOTH.contains(&word) {
        return by_surname(name);
    }
    if MEN.contains(&word) {
        return Some(Gender::Male);
    }
    if WOMEN.contains(&word) || ends_with_any(word, &["а", "я"]) {
        return Some(Gender::Female);
    }
    (!word.ends_with(is_vowel)).then_some(Gender::Male)
}

/// Only endings that tell: Иванова, Орловская, but not Сорока, Калина, Грин.
pub(super) fn by_surname(name: &PersonName) -> Option<Gender> {
    let lower = name.surname().to_lowercase();
    let word = lower.split(['-', ' ']).next_back()?;
    if vowels(word) < 2 || NOUNS.contains(&word) {
        return None;
    }
    if ends_with_any(word, &["ова", "ева", "ёва", "ина", "ына", "ская", "цкая"])
    {
        return Some(Gender::Female);
    }
    ends_with_any(word, &["ов", "ев", "ёв", "ин", "ын", "ский", "цкий"]).then_some(Gender::Male)
}
