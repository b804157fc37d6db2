//! How many rows a list has, in words.
#![expect(clippy::expect_used, reason = "a broken assumption must fail the test")]

use contract::lists::{Found, Page};

fn page(json: &str) -> Page<u8> {
    serde_json::from_str(json).expect("a page")
}

#[test]
fn more_rows_than_are_counted_are_said_so() {
    let exact = page(r#"{"items":[],"total":10000,"page":1,"per_page":50}"#);
    assert_eq!(exact.found().number(), "10\u{a0}000");
    let more =
        page(r#"{"items":[],"total":10000,"total_is_lower_bound":true,"page":1,"per_page":50}"#);
    assert_eq!(more.found().number(), "более\u{a0}10\u{a0}000");
}

#[test]
fn the_word_goes_with_the_number() {
    let found = |rows, more| Found { rows, more }.of("заявление", "заявления", "заявлений");
    assert_eq!(found(1, false), "1\u{a0}заявление");
    assert_eq!(found(10_000, true), "более\u{a0}10\u{a0}000\u{a0}заявлений");
}
