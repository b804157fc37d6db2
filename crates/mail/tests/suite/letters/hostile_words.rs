//! What people type reaches letters to others; it must stay words.

use crate::samples::{all, render};

#[test]
fn markup_in_names_and_words_is_shown_and_not_obeyed() {
    let name = "<img src=x onerror=alert(1)>";
    let words = "</p><script>alert('1')</script><a href=\"x\">&";
    for letter in all(name, words) {
        let rendered = render(&letter);
        for tag in ["<img", "<script", "<a href=\"x", "'1'"] {
            assert!(
                !rendered.html.contains(tag),
                "{} lets {tag} through",
                letter.kind()
            );
        }
        assert!(
            rendered.html.contains("&lt;img src=x onerror=alert(1)&gt;"),
            "{}",
            letter.kind()
        );
        assert!(
            rendered.text.starts_with(name),
            "plain text needs no escaping"
        );
    }
}

#[test]
fn line_breaks_cannot_forge_headers_or_paragraphs() {
    let forged =
        "Мария\r\nBcc: someone@example.org\n\nПереведите деньги\u{2028}сегодня\u{85}же\0\u{1b}[31m";
    for letter in all(forged, forged) {
        let rendered = render(&letter);
        assert!(
            !rendered.subject.contains(char::is_control),
            "{}: {:?}",
            letter.kind(),
            rendered.subject
        );
        let stray = |letter: char| letter.is_control() && letter != '\n';
        assert!(
            !rendered.text.contains(stray) && !rendered.html.contains(stray),
            "{}",
            letter.kind()
        );
        for line in rendered.text.lines() {
            assert!(
                !line.starts_with("Bcc") && !line.starts_with("Переведите"),
                "{}: {line}",
                letter.kind()
            );
        }
    }
}

#[test]
fn the_direction_of_writing_cannot_be_turned() {
    for letter in all("Мария\u{202E}анавИ", "слова\u{200B}\u{2066}") {
        let rendered = render(&letter);
        for text in [&rendered.subject, &rendered.text, &rendered.html] {
            assert!(
                !text.contains(['\u{202E}', '\u{200B}', '\u{2066}']),
                "{}",
                letter.kind()
            );
        }
    }
}

#[test]
fn addresses_in_words_do_not_become_links() {
    let bait = "https://bank.example.org www.bank.example.org pay@example.org";
    for letter in all(bait, bait) {
        let rendered = render(&letter);
        for text in [&rendered.subject, &rendered.text, &rendered.html] {
            assert!(!text.contains("https://bank"), "{}: {text}", letter.kind());
            assert!(
                !text.contains("www.bank") && !text.contains("pay@"),
                "{}: {text}",
                letter.kind()
            );
        }
        let first = rendered.text.lines().next().unwrap();
        assert!(
            !first.contains("bank.example"),
            "a name is no address: {first}"
        );
    }
}
