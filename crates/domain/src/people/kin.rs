//! Whether two surnames may be one family's: the same but for ё and the ending of a man's or a woman's.

use crate::text::search_key;

/// Иванов and Иванова, Белый and Белая, Семёнов and Семенова; one part of a double surname is enough.
///
/// Only a reason to ask: Калин and Калина count as one, too.
#[must_use]
pub fn same_surname(one: &str, other: &str) -> bool {
    let others = roots(other);
    roots(one).iter().any(|root| others.contains(root))
}

fn roots(surname: &str) -> Vec<String> {
    let key = search_key(surname);
    key.split(['-', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| root(part).to_owned())
        .collect()
}

/// Endings of adjectives, longer ones first; then the «а» of surnames in -ов, -ев, -ин, -ын.
fn root(part: &str) -> &str {
    let adjective = ["ая", "яя", "ой", "ый", "ий"];
    if let Some(stem) = adjective
        .into_iter()
        .find_map(|ending| part.strip_suffix(ending))
        && stem.chars().count() >= 3
    {
        return stem;
    }
    let woman = ["ова", "ева", "ина", "ына"];
    if woman.into_iter().any(|ending| part.ends_with(ending)) && part.chars().count() > 4 {
        return part.strip_suffix('а').unwrap_or(part);
    }
    part
}
