use super::Case;

/// How a word changes: so many letters are cut from its end and replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Forms {
    cut: usize,
    genitive: String,
    dative: String,
}

impl Forms {
    pub(super) fn new(cut: usize, genitive: &str, dative: &str) -> Self {
        Self {
            cut,
            genitive: genitive.to_owned(),
            dative: dative.to_owned(),
        }
    }

    /// An irregular word: everything after its first letter is replaced, so that the capital stays as it was typed.
    pub(super) fn irregular(word: &str, genitive: &str, dative: &str) -> Self {
        let tail = |form: &str| form.chars().skip(1).collect::<String>();
        Self {
            cut: word.chars().count().saturating_sub(1),
            genitive: tail(genitive),
            dative: tail(dative),
        }
    }

    pub(super) fn applied(&self, word: &str, case: Case) -> String {
        let kept = word.chars().count().saturating_sub(self.cut);
        let ending = match case {
            Case::Genitive => &self.genitive,
            Case::Dative => &self.dative,
        };
        word.chars().take(kept).chain(ending.chars()).collect()
    }
}

/// Nouns of the first declension: Сорока → Сороки, Сороке; Илья → Ильи, Илье; Мария → Марии, Марии.
pub(super) fn first_declension(word: &str) -> Option<Forms> {
    if word.ends_with("ия") {
        return Some(Forms::new(1, "и", "и"));
    }
    if word.ends_with('я') {
        return Some(Forms::new(1, "и", "е"));
    }
    let stem = word.strip_suffix('а')?;
    match stem.chars().next_back()? {
        'г' | 'к' | 'х' | 'ж' | 'ш' | 'ч' | 'щ' => Some(Forms::new(1, "и", "е")),
        last if is_vowel(last) => None,
        _ => Some(Forms::new(1, "ы", "е")),
    }
}

/// Masculine nouns of the second declension: Иванов → Иванова, Иванову; Андрей → Андрея; Игорь → Игоря.
pub(super) fn second_declension(word: &str) -> Option<Forms> {
    match word.chars().next_back()? {
        'й' | 'ь' => Some(Forms::new(1, "я", "ю")),
        last if is_vowel(last) || matches!(last, 'ъ' | '\'') => None,
        _ => Some(Forms::new(0, "а", "у")),
    }
}

pub(super) fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'і' | 'ї' | 'є'
    )
}

pub(super) fn vowels(word: &str) -> usize {
    word.chars().filter(|c| is_vowel(*c)).count()
}

pub(super) fn ends_with_any(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}
