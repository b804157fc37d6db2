//! Positions in the genitive: «учитель-логопед» → «учителя-логопеда», «старший воспитатель» → «старшего воспитателя».

/// The genitive of a position. The adjectives in front and the head noun change; what follows the head stays.
#[must_use]
pub fn position_genitive(position: &str) -> String {
    let mut head_seen = false;
    let words: Vec<String> = position
        .split(' ')
        .map(|word| {
            if head_seen {
                return word.to_owned();
            }
            if let Some(adjective) = adjective(word) {
                return adjective;
            }
            head_seen = true;
            word.split('-').map(noun).collect::<Vec<_>>().join("-")
        })
        .collect();
    words.join(" ")
}

fn adjective(word: &str) -> Option<String> {
    if let Some(stem) = word.strip_suffix("ший") {
        return Some(format!("{stem}шего"));
    }
    word.strip_suffix("ый").map(|stem| format!("{stem}ого"))
}

fn noun(word: &str) -> String {
    if let Some(stem) = word.strip_suffix('ь') {
        return format!("{stem}я");
    }
    let hard = word
        .chars()
        .last()
        .is_some_and(|last| "бвгджзклмнпрстфхцчшщ".contains(last));
    if hard {
        format!("{word}а")
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::position_genitive;

    #[test]
    fn the_positions_of_the_state_list_are_declined() {
        for (position, genitive) in [
            ("учитель", "учителя"),
            ("учитель-логопед", "учителя-логопеда"),
            ("старший воспитатель", "старшего воспитателя"),
            ("старший вожатый", "старшего вожатого"),
            ("музыкальный руководитель", "музыкального руководителя"),
            (
                "педагог дополнительного образования",
                "педагога дополнительного образования",
            ),
            (
                "инструктор по физической культуре",
                "инструктора по физической культуре",
            ),
            ("педагог-библиотекарь", "педагога-библиотекаря"),
            ("концертмейстер", "концертмейстера"),
        ] {
            assert_eq!(position_genitive(position), genitive);
        }
    }
}
