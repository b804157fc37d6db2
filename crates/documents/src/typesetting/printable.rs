use serde_json::Value;

use super::fonts::{FAMILY, fonts, is_of};

/// Stands for a character that the documents' font does not have; an accessible PDF may not hold a missing glyph.
const REPLACEMENT: char = '?';

/// Makes every text inside `data` printable: see [`printable`].
pub(super) fn make_printable(data: &mut Value) {
    match data {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Spaces instead of control characters, nothing instead of invisible marks (they could also reorder what is read), and
/// [`REPLACEMENT`] instead of what the font lacks. Everything else stays as it is.
fn printable(text: &str) -> String {
    text.chars()
        .filter(|&c| !is_invisible(c))
        .map(|c| match c {
            c if c.is_control() || c.is_whitespace() && c != '\u{a0}' => ' ',
            c if is_printable(c) => c,
            _ => REPLACEMENT,
        })
        .collect()
}

/// Soft hyphen, zero-width and direction marks, variation selectors, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether every face has the character, left-to-right and outside the private areas.
fn is_printable(c: char) -> bool {
    let right_to_left =
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}');
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let faces = &fonts().faces;
    !right_to_left
        && !private
        && faces
            .iter()
            .filter(|face| is_of(face, FAMILY))
            .all(|face| face.info().coverage.contains(c.into()))
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn russian_and_markup_characters_stay() {
        let text = "Ёлкина-Заречная № 4 «Ёж» – — … 5 ½ §\u{a0}#$*_<>\"'@\\`~[]{}|=+/й";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn invisible_control_and_missing_characters_do_not() {
        assert_eq!(printable("а\u{202e}б\u{ad}в\u{feff}"), "абв");
        assert_eq!(printable("а\nб\tв\0г"), "а б в г");
        assert_eq!(printable("а😀漢שע\u{e001}б"), "а?????б");
    }
}
