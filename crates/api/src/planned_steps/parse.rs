//! A step as it is sent.

use crate::{
    body::{Body, LARGE},
    fields::reason,
    problem::{ApiError, ApiResult},
};
use casework::planned::Wanted;
use contract::planned_steps::NewPlannedStep;
use domain::applications::{
    planned::{MOST_ROWS, StepKind, StepMove},
    reasons::TO_REJECT,
};

/// What to do to which cases.
#[derive(Debug)]
pub(super) struct Selection {
    pub kind: StepKind,
    pub wanted: Vec<Wanted>,
    body: NewPlannedStep,
}

pub(super) fn selection(body: Body<NewPlannedStep, LARGE>) -> ApiResult<Selection> {
    let body = body.parse()?;
    if body.items.is_empty() {
        let words = "Выберите хотя бы одно заявление";
        return Err(ApiError::field("items", "required", words));
    }
    if body.items.len() > MOST_ROWS {
        let words = format!(
            "За один раз — не больше 1 000 заявлений: выбрано {}",
            body.items.len()
        );
        return Err(ApiError::field("items", "too_many", words));
    }
    Ok(Selection {
        kind: body.kind,
        wanted: body
            .items
            .iter()
            .map(|item| Wanted {
                id: item.id,
                version: item.version,
            })
            .collect(),
        body,
    })
}

impl Selection {
    /// With the reason of a rejection; a registration has none.
    pub(super) fn what(&self) -> ApiResult<StepMove> {
        let body = &self.body;
        if self.kind == StepKind::Reject {
            let why = reason(&TO_REJECT, body.reason_code, body.comment.as_deref())?;
            return Ok(StepMove::Reject(why));
        }
        match (&body.reason_code, &body.comment) {
            (None, None) => Ok(StepMove::Register),
            (Some(_), _) => Err(not_here("reason_code")),
            (None, Some(_)) => Err(not_here("comment")),
        }
    }
}

fn not_here(field: &str) -> ApiError {
    ApiError::field(field, "not_allowed", "При регистрации причины не бывает")
}
