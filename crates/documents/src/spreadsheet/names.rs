/// Most characters in a worksheet's name.
const LONGEST: usize = 31;

/// A name that spreadsheets accept: no `[ ] : * ? / \` nor control characters, no apostrophe at the ends, not over
/// [`LONGEST`] characters (UTF-16 units); «Лист1» when nothing is left.
pub(crate) fn sheet_name(wish: &str) -> String {
    let mut name = String::new();
    let mut units = 0;
    for c in wish.trim().chars() {
        let c = if c.is_control() || "[]:*?/\\".contains(c) {
            ' '
        } else {
            c
        };
        units += c.len_utf16();
        if units > LONGEST {
            break;
        }
        name.push(c);
    }
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        "Лист1".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::sheet_name;

    #[test]
    fn names_are_cleaned_and_cut() {
        assert_eq!(sheet_name("Журнал"), "Журнал");
        assert_eq!(sheet_name("'а/б:в'"), "а б в");
        assert_eq!(sheet_name(" [] "), "Лист1");
        assert_eq!(sheet_name(&"ё".repeat(40)).chars().count(), 31);
    }
}
