//! Words typed in the wrong keyboard layout: «Gtnhjdf» for «Петрова».

use super::alphabet::{is_cyrillic, is_vowel};

const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const LATIN_SHIFTED: &str = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
const RUSSIAN_SHIFTED: &str = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";

/// The same keys in the Russian layout; other characters stay.
pub(super) fn to_russian(value: &str) -> String {
    value.chars().map(russian_key).collect()
}

/// The Russian word that was meant, when the same keys give something that can be read as one.
///
/// A Latin spelling of a name («Ivanova») has its vowels already; the wrong layout has almost none.
pub(super) fn meant_in_russian(value: &str) -> Option<String> {
    let meant = to_russian(value);
    let letters: Vec<char> = meant
        .to_lowercase()
        .chars()
        .filter(|c| !matches!(c, '-' | ' '))
        .collect();
    let all_russian = letters.iter().all(|c| is_cyrillic(*c));
    let vowels = letters.iter().filter(|c| is_vowel(**c)).count();
    let typed_vowels = value.chars().filter(|c| "aeiouAEIOU".contains(*c)).count();
    (all_russian && vowels > typed_vowels && can_be_read(&letters)).then_some(meant)
}

fn russian_key(key: char) -> char {
    let mut pairs = LATIN.chars().zip(RUSSIAN.chars());
    let mut shifted = LATIN_SHIFTED.chars().zip(RUSSIAN_SHIFTED.chars());
    let found = pairs
        .find(|(latin, _)| *latin == key)
        .or_else(|| shifted.find(|(latin, _)| *latin == key));
    found.map_or(key, |(_, russian)| russian)
}

fn can_be_read(letters: &[char]) -> bool {
    let bad_start = matches!(letters.first(), None | Some('ъ' | 'ь' | 'ы'));
    let bad_pair = letters.windows(2).any(|pair| match pair {
        [before, sign] => {
            matches!(sign, 'ъ' | 'ь' | 'ы') && (is_vowel(*before) || matches!(before, 'ъ' | 'ь'))
        }
        _ => false,
    });
    let bad_run = letters
        .windows(5)
        .any(|run| run.iter().all(|c| !is_vowel(*c)));
    !bad_start && !bad_pair && !bad_run
}
