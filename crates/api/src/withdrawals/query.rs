//! The parameters of the journal.

use crate::{
    identity::Coordinator,
    problem::{ApiError, ApiResult, field_problem},
    query::searched,
};
use domain::withdrawals::{WithdrawalState, WithdrawnBy};
use persistence::withdrawals::{Filter, Sort, SortKey};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct WithdrawalsQuery {
    /// `sent` (they wait), `registered` or `returned`; without it all of them.
    #[param(example = "sent", pattern = "^(sent|registered|returned)$")]
    pub state: Option<String>,
    /// Only for an operator; a coordinator sees the own municipality's.
    pub municipality_id: Option<Uuid>,
    /// Who filed it: `teacher` or `coordinator`.
    #[param(value_type = Option<WithdrawnBy>, example = "teacher")]
    pub by: Option<String>,
    /// A part of the name, of a number or of the workplace; ё = е, any case.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// `surname`, `sent_at` or `decided_at`; `-` in front for descending.
    #[param(example = "-sent_at", pattern = "^-?(surname|sent_at|decided_at)$")]
    pub sort: Option<String>,
    #[param(minimum = 1)]
    pub page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    pub per_page: Option<u64>,
}

fn given(value: Option<&String>) -> Option<&str> {
    value.map(String::as_str).filter(|value| !value.is_empty())
}

impl WithdrawalsQuery {
    pub(super) fn filter(&self, coordinator: &Coordinator) -> ApiResult<Filter> {
        let mut errors = Vec::new();
        let mut unknown = |field: &str, value: &str| {
            errors.push(field_problem(
                field,
                "unknown",
                format!("Неизвестное значение «{value}»"),
            ));
        };
        let state = given(self.state.as_ref()).and_then(|code| {
            let shown = WithdrawalState::from_code(code).filter(|state| state.is_in_the_journal());
            if shown.is_none() {
                unknown("state", code);
            }
            shown
        });
        let by = given(self.by.as_ref()).and_then(|code| {
            let by = WithdrawnBy::from_code(code);
            if by.is_none() {
                unknown("by", code);
            }
            by
        });
        if !errors.is_empty() {
            return Err(ApiError::invalid(errors));
        }
        Ok(Filter {
            state,
            municipality_id: coordinator.within.or(self.municipality_id),
            by,
            q: searched(self.q.as_deref(), 200)?,
        })
    }

    pub(super) fn sort(&self) -> ApiResult<Sort> {
        let text = given(self.sort.as_ref()).unwrap_or("sent_at");
        let (descending, name) = text
            .strip_prefix('-')
            .map_or((false, text), |name| (true, name));
        let key = match name {
            "surname" => SortKey::Surname,
            "sent_at" => SortKey::SentAt,
            "decided_at" => SortKey::DecidedAt,
            _ => {
                return Err(ApiError::field(
                    "sort",
                    "unknown",
                    format!("По «{name}» список не упорядочивается"),
                ));
            }
        };
        Ok(Sort { key, descending })
    }
}
