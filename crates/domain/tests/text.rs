//! Cleaning of typed text, plurals and links.

use domain::links::MaterialLink;
use domain::plural::{count, plural, thousands};
use domain::text::{line, paragraph, required_line, search_key};
use proptest::prelude::*;

#[test]
fn a_line_is_trimmed_and_single_spaced() {
    assert_eq!(
        line("  План \t урока\u{a0} 5\u{200b} ", 50).unwrap(),
        "План урока 5"
    );
    assert_eq!(line("и\u{306}од, е\u{308}лка", 50).unwrap(), "йод, ёлка");
}

#[test]
fn a_line_refuses_control_characters() {
    for bad in ["а\u{0}б", "а\u{7}", "\u{202e}екдох", "а\u{200f}"] {
        assert_eq!(line(bad, 50).unwrap_err().code(), "control_character");
    }
}

#[test]
fn a_long_line_hears_the_limit() {
    let error = line(&"я".repeat(101), 100).unwrap_err();
    assert_eq!(error.code(), "too_long");
    assert_eq!(
        error.to_string(),
        "Сократите до 100\u{a0}знаков: сейчас 101"
    );
    let one = line("яя", 1).unwrap_err();
    assert_eq!(one.message(), "Сократите до 1\u{a0}знака: сейчас 2");
}

#[test]
fn an_empty_required_line_asks() {
    let error = required_line(" \u{a0}", 10, "Введите название материала").unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        ("required", "Введите название материала")
    );
}

#[test]
fn a_paragraph_keeps_its_lines() {
    let text = paragraph("\r\n Первая  строка \r\n\r\n\r\nвторая\r\n\n", 100).unwrap();
    assert_eq!(text, "Первая строка\n\nвторая");
    assert_eq!(
        paragraph("а\n\u{1b}[31m", 100).unwrap_err().code(),
        "control_character"
    );
}

#[test]
fn search_ignores_case_and_yo() {
    assert_eq!(search_key("  СЕМЁНОВ  Пётр"), "семенов петр");
}

#[test]
fn plurals() {
    let word = |n| plural(n, "заявление", "заявления", "заявлений");
    for n in [1, 21, 101, 1001] {
        assert_eq!(word(n), "заявление", "{n}");
    }
    for n in [2, 3, 4, 22, 104] {
        assert_eq!(word(n), "заявления", "{n}");
    }
    for n in [0, 5, 11, 12, 14, 19, 20, 111, 112, 1000] {
        assert_eq!(word(n), "заявлений", "{n}");
    }
    assert_eq!(count(1248, "дело", "дела", "дел"), "1\u{a0}248\u{a0}дел");
    assert_eq!(thousands(1_000_000), "1\u{a0}000\u{a0}000");
    assert_eq!(thousands(999), "999");
}

#[test]
fn links_that_are_kept() {
    let kept = [
        (
            "https://school.example.ru/план?id=1#a",
            "https://school.example.ru/план?id=1#a",
        ),
        (" HTTP://Example.ru ", "http://Example.ru"),
        ("https://школа.рф:8443/", "https://школа.рф:8443/"),
        ("http://192.0.2.7/x@y", "http://192.0.2.7/x@y"),
    ];
    for (typed, stored) in kept {
        assert_eq!(MaterialLink::parse(typed).unwrap().as_str(), stored);
    }
}

#[test]
fn links_that_are_refused() {
    let refused = [
        ("", "required"),
        ("file:///F:/materials/plan.pdf", "link_not_http"),
        ("www.example.ru", "link_not_http"),
        ("javascript:alert(1)", "link_not_http"),
        ("ftp://example.ru", "link_not_http"),
        ("https:example.ru", "link_not_http"),
        ("https://example.ru/мой план", "link_space"),
        ("https://example.ru\\@other.ru", "link_space"),
        ("https://example.ru/\"onclick", "link_space"),
        ("https://user:secret@example.ru/", "link_user_info"),
        ("https://", "link_host"),
        ("https:///etc/passwd", "link_host"),
        ("https://localhost/x", "link_host"),
        ("https://exa..mple.ru", "link_host"),
        ("https://-a.ru", "link_host"),
        ("https://example.ru:99999/", "link_port"),
        ("https://example.ru:/", "link_port"),
    ];
    for (typed, code) in refused {
        assert_eq!(
            MaterialLink::parse(typed).unwrap_err().code(),
            code,
            "{typed}"
        );
    }
    let long = format!("https://example.ru/{}", "a".repeat(2000));
    assert_eq!(MaterialLink::parse(&long).unwrap_err().code(), "too_long");
    let wrong = MaterialLink::parse("file:///C:/x").unwrap_err();
    assert_eq!(
        wrong.to_string(),
        "Адрес должен начинаться с http:// или https://"
    );
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(value in any::<String>()) {
        if let Ok(once) = line(&value, 500) {
            prop_assert_eq!(line(&once, 500), Ok(once));
        }
        if let Ok(once) = paragraph(&value, 500) {
            prop_assert_eq!(paragraph(&once, 500), Ok(once));
        }
        let key = search_key(&value);
        prop_assert_eq!(search_key(&key), key);
    }

    #[test]
    fn a_line_has_no_line_end(value in "[а-яё \n\r\t]{0,40}") {
        prop_assert!(!line(&value, 100).unwrap().contains(['\n', '\r', '\t']));
    }

    #[test]
    fn thousands_round_trip(n in any::<u64>()) {
        prop_assert_eq!(thousands(n).replace('\u{a0}', "").parse::<u64>(), Ok(n));
    }

    #[test]
    fn a_kept_link_parses_to_itself(value in "(https?|HTTP|file)://[a-zа-я.@:0-9 /?#]{0,30}") {
        if let Ok(link) = MaterialLink::parse(&value) {
            prop_assert!(link.as_str().starts_with("http"));
            let again = MaterialLink::parse(link.as_str());
            prop_assert_eq!(again, Ok(link));
        }
    }
}
