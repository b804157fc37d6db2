//! The parameters of the list.

use crate::{
    State, calendar,
    identity::Coordinator,
    problem::{ApiError, ApiResult},
    query::searched,
};
use chrono::{Days, Duration};
use persistence::not_filed::{Filter, Sort, SortKey};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NotFiledQuery {
    pub municipality_id: Option<Uuid>,
    /// Registered so many days ago or earlier: 7, 30 or 90.
    #[param(example = "30", pattern = "^(7|30|90)$")]
    pub registered_days: Option<String>,
    /// Whether an application is generated and not uploaded: `yes` or `no`.
    #[param(example = "yes", pattern = "^(yes|no)$")]
    pub generated: Option<String>,
    /// Those who plan to file later are left out; `hidden` shows them alone, `any` shows all.
    #[param(example = "any", pattern = "^(hidden|any)$")]
    pub later: Option<String>,
    /// A part of the name; ё = е, any case.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// `registered_at` or `surname`; `-` in front for descending.
    #[param(example = "surname", pattern = "^-?(registered_at|surname)$")]
    pub sort: Option<String>,
    #[param(minimum = 1)]
    pub page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    pub per_page: Option<u64>,
}

fn unknown(field: &str, value: &str) -> ApiError {
    ApiError::field(field, "unknown", format!("Неизвестное значение «{value}»"))
}

fn given(value: Option<&String>) -> Option<&str> {
    value.map(String::as_str).filter(|value| !value.is_empty())
}

impl NotFiledQuery {
    pub(super) fn filter(&self, state: &State, coordinator: &Coordinator) -> ApiResult<Filter> {
        let today = state.today();
        let registered_by = match given(self.registered_days.as_ref()) {
            None => None,
            Some(days @ ("7" | "30" | "90")) => {
                Some(state.now() - Duration::days(days.parse().unwrap_or_default()))
            }
            Some(other) => return Err(unknown("registered_days", other)),
        };
        let generated = match given(self.generated.as_ref()) {
            None => None,
            Some("yes") => Some(true),
            Some("no") => Some(false),
            Some(other) => return Err(unknown("generated", other)),
        };
        let hidden = match given(self.later.as_ref()) {
            None => Some((false, today)),
            Some("hidden") => Some((true, today)),
            Some("any") => None,
            Some(other) => return Err(unknown("later", other)),
        };
        Ok(Filter {
            within: coordinator.within,
            municipality_id: self.municipality_id,
            registered_by,
            generated,
            hidden,
            q: searched(self.q.as_deref(), 200)?,
        })
    }

    pub(super) fn sort(&self) -> ApiResult<Sort> {
        let text = given(self.sort.as_ref()).unwrap_or("registered_at");
        let (descending, name) = text
            .strip_prefix('-')
            .map_or((false, text), |name| (true, name));
        let key = match name {
            "surname" => SortKey::Surname,
            "registered_at" => SortKey::RegisteredAt,
            other => return Err(unknown("sort", other)),
        };
        Ok(Sort { key, descending })
    }
}

/// The last day that «планирует позже до» may name.
pub(super) fn latest(state: &State) -> chrono::NaiveDate {
    let today = calendar::day_of(state.now());
    today.checked_add_days(Days::new(366)).unwrap_or(today)
}
