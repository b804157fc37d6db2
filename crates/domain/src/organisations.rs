//! Names of organisations that mean the same: «Моховская школа» and «МБОУ «Моховская СОШ».

use crate::text::search_key;
use std::collections::BTreeSet;

/// What a name can have or not have and still mean the same organisation.
const FORMS: [&str; 25] = [
    "мбоу",
    "маоу",
    "мкоу",
    "моу",
    "гбоу",
    "огбоу",
    "обгоу",
    "чоу",
    "мбдоу",
    "мадоу",
    "мкдоу",
    "доу",
    "мбу",
    "мау",
    "до",
    "сош",
    "оош",
    "школа",
    "средняя",
    "основная",
    "общеобразовательная",
    "муниципальное",
    "бюджетное",
    "автономное",
    "учреждение",
];
/// From here on a name is worth showing.
const ALIKE: f64 = 0.35;

/// From 0 (nothing in common) to 1 (the same words): Dice's measure over groups of three letters.
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (groups(one), groups(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let common = one.intersection(&other).count();
    let size = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    2.0 * size(common) / (size(one.len()) + size(other.len()))
}

/// Those of `names` that are like `typed`, the likest first, at most `most`.
#[must_use]
pub fn alike<T>(typed: &str, rows: Vec<T>, name: impl Fn(&T) -> &str, most: usize) -> Vec<T> {
    let mut ranked: Vec<(f64, T)> = rows
        .into_iter()
        .map(|row| (likeness(typed, name(&row)), row))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranked.into_iter().take(most).map(|(_, row)| row).collect()
}

fn groups(name: &str) -> BTreeSet<[char; 3]> {
    let key = search_key(name);
    let words: Vec<&str> = key
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !FORMS.contains(word))
        .collect();
    let words = if telling.is_empty() { words } else { telling };
    words.into_iter().flat_map(groups_of_word).collect()
}

/// Letters of a word that count: schools of two villages share «…овская».
const TELLING: usize = 6;

/// A space stands before the word, so that beginnings count, and after a short one.
fn groups_of_word(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = format!(" {word} ").chars().take(TELLING + 1).collect();
    letters
        .windows(3)
        .filter_map(|group| <[char; 3]>::try_from(group).ok())
        .collect()
}
