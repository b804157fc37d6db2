/// Most characters (UTF-16 units) that a spreadsheet cell holds.
const LONGEST: usize = 32_767;

/// `text`, cut to what a cell holds.
pub(crate) fn cell_text(text: &str) -> &str {
    let mut units = 0;
    let cut = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    cut.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::cell_text;

    #[test]
    fn only_overlong_text_is_cut() {
        assert_eq!(cell_text("ёж"), "ёж");
        assert_eq!(
            cell_text(&"😀".repeat(20_000)).encode_utf16().count(),
            32_766
        );
    }
}
