use super::Gender;
use super::ending::{Forms, ends_with_any, first_declension, is_vowel, second_declension, vowels};
use super::irregular::{
    ADJECTIVES_IN_CHIY, FEMALE_SURNAMES, MALE_SURNAMES, NOT_ADJECTIVES, NOUNS, UNCHANGED,
    UNCHANGED_FIRST, find,
};

/// How one piece of a surname, in lower case, changes; none when it does not.
pub(super) fn forms(word: &str, gender: Gender, last: bool) -> Option<Forms> {
    let initial = word.chars().count() < 2;
    let listed = UNCHANGED.contains(&word) || (!last && UNCHANGED_FIRST.contains(&word));
    if initial || listed || is_unchanged(word) {
        return None;
    }
    match gender {
        Gender::Male => male(word),
        Gender::Female => female(word),
    }
}

/// Седых, Долгих; Короленко, Живаго and Georgian surnames in -дзе, -швили. German ones in -рих, -лих change: Рерих → Рериха.
fn is_unchanged(word: &str) -> bool {
    let adjective = ["ких", "гих", "хих", "жих", "ших", "щих", "чих", "них", "ых"];
    let long = vowels(word) >= 2;
    let indeclinable_vowel = ends_with_any(word, &["о", "ё", "е", "э", "и", "ы", "у", "ю"]);
    indeclinable_vowel || (long && ends_with_any(word, &adjective))
}

fn male(word: &str) -> Option<Forms> {
    if let Some((genitive, dative)) = find(MALE_SURNAMES, word) {
        return Some(Forms::irregular(word, genitive, dative));
    }
    male_adjective(word)
        .or_else(|| fleeting_e(word))
        .or_else(|| feminine_noun(word))
        .or_else(|| second_declension(word))
}

/// Толстой → Толстого, Белый → Белого, Рыжий → Рыжего, Средний → Среднего; but Цой → Цоя, Палий → Палия,
/// Арсений → Арсения.
fn male_adjective(word: &str) -> Option<Forms> {
    if vowels(word) < 2
        || NOT_ADJECTIVES.contains(&word)
        || ends_with_any(word, &["ений", "оний", "аний"])
    {
        return None;
    }
    if ends_with_any(word, &["цый", "жий", "ший", "щий", "ний"])
        || ADJECTIVES_IN_CHIY.contains(&word)
    {
        return Some(Forms::new(2, "его", "ему"));
    }
    ends_with_any(word, &["ый", "кий", "гий", "хий", "ой"]).then(|| Forms::new(2, "ого", "ому"))
}

/// Кравец → Кравца, Стрелец → Стрельца, Боец → Бойца; but Швец → Швеца, Мертвец → Мертвеца. Коваленок → Коваленка.
fn fleeting_e(word: &str) -> Option<Forms> {
    if ends_with_any(word, &["енок", "ёнок", "онок"]) && vowels(word) > 2 {
        return Some(Forms::new(2, "ка", "ку"));
    }
    let stem = word.strip_suffix("ец").filter(|_| vowels(word) >= 2)?;
    let mut before = stem.chars().rev();
    match (before.next()?, before.next()) {
        ('л', Some(second)) if is_vowel(second) => Some(Forms::new(2, "ьца", "ьцу")),
        (last, _) if is_vowel(last) => Some(Forms::new(2, "йца", "йцу")),
        (_, Some(second)) if !is_vowel(second) => Some(Forms::new(0, "а", "у")),
        _ => Some(Forms::new(2, "ца", "цу")),
    }
}

/// Сорока → Сороки, Берия → Берии; Гулиа, Дюбуа do not change.
fn feminine_noun(word: &str) -> Option<Forms> {
    let ends = ends_with_any(word, &["а", "я"]);
    ends.then(|| first_declension(word)).flatten()
}

fn female(word: &str) -> Option<Forms> {
    if let Some((genitive, dative)) = find(FEMALE_SURNAMES, word) {
        return Some(Forms::irregular(word, genitive, dative));
    }
    if NOUNS.contains(&word) {
        return first_declension(word);
    }
    if ends_with_any(word, &["жая", "шая", "щая", "чая"])
        && !ends_with_any(word, &["большая", "чужая"])
    {
        return Some(Forms::new(2, "ей", "ей"));
    }
    if word.ends_with("яя") && vowels(word) > 2 {
        return Some(Forms::new(2, "ей", "ей"));
    }
    if word.ends_with("ая") && vowels(word) > 2 {
        return Some(Forms::new(2, "ой", "ой"));
    }
    if ends_with_any(word, &["ова", "ева", "ёва", "ина", "ына"]) && vowels(word) >= 2
    {
        return Some(Forms::new(1, "ой", "ой"));
    }
    feminine_noun(word)
}
