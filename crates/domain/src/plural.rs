//! Russian plurals: 1 заявление, 2 заявления, 5 заявлений, 11 заявлений, 21 заявление.

const NO_BREAK_SPACE: char = '\u{a0}';

/// The form that stands after `n`; `one`, `few`, `many` go with 1, 2 and 5.
pub fn plural<'a>(n: u64, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (n % 100, n % 10) {
        (11..=14, _) => many,
        (_, 1) => one,
        (_, 2..=4) => few,
        _ => many,
    }
}

/// «1 248 заявлений», with no-break spaces.
pub fn count(n: u64, one: &str, few: &str, many: &str) -> String {
    let word = plural(n, one, few, many);
    format!("{}{NO_BREAK_SPACE}{word}", thousands(n))
}

/// «1 248», with a no-break space.
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    text
}
