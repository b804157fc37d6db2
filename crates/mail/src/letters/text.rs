//! Foreign text made harmless before it reaches a header, the plain text or the HTML.

/// One line without control or invisible characters; runs of white space become one space.
pub(crate) fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|&letter| !is_invisible(letter))
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    unlink(&visible)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The lines of a longer text, each made harmless; empty ones are dropped.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}'])
        .map(one_line)
        .filter(|line| !line.is_empty())
        .collect()
}

pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// The address of a path within the SPA. Anything that could end the address early is dropped.
pub(super) fn absolute(base_url: &str, path: &str) -> String {
    let path: String = path
        .chars()
        .filter(|&letter| {
            !(letter.is_whitespace()
                || letter.is_control()
                || is_invisible(letter)
                || "<>\"'\\`".contains(letter))
        })
        .collect();
    format!(
        "{}/{}",
        base_url.trim().trim_end_matches('/'),
        path.trim_start_matches('/')
    )
}

/// Mail programs turn addresses in the text into links; a letter has one link only, and never one that somebody typed.
fn unlink(text: &str) -> String {
    text.replace("://", ": //")
        .replace("www.", "www. ")
        .replace('@', " @ ")
}

/// Zero-width characters and those that turn the direction of writing.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
