//! Which applications the list holds.

use crate::api::Query;
use crate::components::list::{ListAddress, Order};

pub const PER_PAGE: u64 = 25;
/// The parameters that choose rows, in the address as in the request.
pub const FIELDS: &[&str] = &["q", "period_id", "experts", "plan", "municipality_id"];
/// What a saved filter keeps.
pub const KEPT: &[&str] = &[
    "q",
    "period_id",
    "experts",
    "plan",
    "municipality_id",
    "sort",
];
/// The longest filed first: their ninety days end first.
pub const DEFAULT_ORDER: &str = "filed_on";
pub const ORDERS: &[Order] = &[
    ("filed_on", "Сначала поданные раньше"),
    ("-filed_on", "Сначала поданные позже"),
    ("surname", "Фамилия, А–Я"),
    ("-surname", "Фамилия, Я–А"),
    ("held_until", "Дата окончания категории"),
    ("claimed_category", "Заявленная категория"),
    ("form", "Форма аттестации"),
];

/// All pages: what «Скачать» takes.
pub fn rows(address: &ListAddress) -> Query {
    let general = Query::new()
        .with("stage", "registered")
        .with("route", "general");
    let filtered = FIELDS
        .iter()
        .fold(general, |query, name| query.maybe(name, address.get(name)));
    filtered.with("sort", address.get("sort").unwrap_or(DEFAULT_ORDER))
}

pub fn page_of_rows(address: &ListAddress) -> Query {
    rows(address)
        .with("page", address.page())
        .with("per_page", PER_PAGE)
}
