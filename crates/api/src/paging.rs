//! `page` and `per_page`.

use crate::problem::{ApiError, ApiResult, field_problem};
use contract::lists::Page;
use persistence::{EXACT, Total};

pub(crate) const MOST_PER_PAGE: u64 = 200;
const USUAL_PER_PAGE: u64 = 50;

/// A page of a list: from 1, at most 200 rows. Pages end where rows are no longer counted: to read past many rows costs as
/// much as to read them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paging {
    pub page: u64,
    pub per_page: u64,
}

impl Paging {
    pub(crate) fn parse(page: Option<u64>, per_page: Option<u64>) -> ApiResult<Self> {
        let mut errors = Vec::new();
        let page = page.unwrap_or(1);
        let per_page = per_page.unwrap_or(USUAL_PER_PAGE);
        if !(1..=1_000_000).contains(&page) {
            errors.push(field_problem(
                "page",
                "out_of_range",
                "Страница — число от 1 до 1 000 000",
            ));
        } else if (page - 1).saturating_mul(per_page) >= EXACT {
            errors.push(field_problem(
                "page",
                "too_far",
                "Постранично показываются первые 10 000 строк. Уточните поиск или фильтр",
            ));
        }
        if !(1..=MOST_PER_PAGE).contains(&per_page) {
            errors.push(field_problem(
                "per_page",
                "out_of_range",
                "На странице — от 1 до 200 строк",
            ));
        }
        if errors.is_empty() {
            Ok(Self { page, per_page })
        } else {
            Err(ApiError::invalid(errors))
        }
    }

    /// The answer of a list: this page's rows and how many there are in all.
    pub(crate) fn answer<T>(self, items: Vec<T>, total: Total) -> Page<T> {
        Page {
            items,
            municipalities: Vec::new(),
            total: total.rows,
            total_is_lower_bound: total.is_lower_bound,
            page: self.page,
            per_page: self.per_page,
        }
    }
}
