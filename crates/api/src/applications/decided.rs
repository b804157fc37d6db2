//! The parameters about decisions: whether there is one, and on which days.

use super::query::ApplicationsQuery;
use crate::{
    calendar::start_of,
    problem::{ApiError, ApiResult},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::{AttestationForm, ClaimedCategory, Route};

/// Registered or rejected, from the one moment on and before the other.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Decided {
    pub only: bool,
    pub from: Option<DateTime<Utc>>,
    pub before: Option<DateTime<Utc>>,
}

fn day(field: &str, value: Option<&str>) -> ApiResult<Option<NaiveDate>> {
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    value.parse().map(Some).map_err(|_| {
        let words = format!("«{value}» — не дата: пишите как 2026-12-31");
        ApiError::field(field, "wrong_value", words)
    })
}

impl ApplicationsQuery {
    pub(super) fn decided(&self) -> ApiResult<Decided> {
        let only = match self.decided.as_deref() {
            None | Some("") => false,
            Some("yes") => true,
            Some(other) => {
                let words = format!("Неизвестное значение «{other}»");
                return Err(ApiError::field("decided", "unknown", words));
            }
        };
        let from = day("decided_from", self.decided_from.as_deref())?;
        let to = day("decided_to", self.decided_to.as_deref())?;
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            let words = "Последний день раньше первого";
            return Err(ApiError::field("decided_to", "out_of_range", words));
        }
        Ok(Decided {
            only: only || from.is_some() || to.is_some(),
            from: from.map(start_of),
            before: to.and_then(|to| to.succ_opt()).map(start_of),
        })
    }

    /// First and last day, when both are chosen.
    pub(super) fn decided_days(&self) -> ApiResult<Option<(NaiveDate, NaiveDate)>> {
        let from = day("decided_from", self.decided_from.as_deref())?;
        let to = day("decided_to", self.decided_to.as_deref())?;
        Ok(from.zip(to))
    }

    /// How the rows are chosen, for the heading of a document.
    pub(super) fn words(&self) -> Vec<String> {
        let form = self.form.as_deref().and_then(AttestationForm::from_code);
        let category = self.category.as_deref();
        let category = category.and_then(ClaimedCategory::from_code);
        let route = self.route.as_deref().and_then(Route::from_code);
        let route = route.map(|route| match route {
            Route::General => "муниципальный координатор",
            Route::Operator => "оператор ТОИПКРО",
        });
        let searched = self.q.as_deref().map(str::trim);
        [
            form.map(|form| format!("форма аттестации: {}", form.title())),
            category.map(|category| format!("заявленная категория: {}", category.title())),
            route.map(|route| format!("регистрирует: {route}")),
            searched
                .filter(|searched| !searched.is_empty())
                .map(|searched| format!("поиск: {searched}")),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
