//! A step as it is sent.

use crate::{
    body::{Body, LARGE},
    problem::{ApiError, ApiResult},
};
use casework::planned::Wanted;
use contract::planned_steps::NewPlannedStep;
use domain::{
    applications::planned::{MOST_ROWS, StepKind},
    text,
};
use persistence::applications::Rejected;

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
    /// The reason of a rejection; none of a registration.
    pub(super) fn why(&self) -> ApiResult<Option<Rejected>> {
        if self.kind == StepKind::Register {
            return match (&self.body.reason_code, &self.body.comment) {
                (None, None) => Ok(None),
                (Some(_), _) => Err(not_here("reason_code")),
                (None, Some(_)) => Err(not_here("comment")),
            };
        }
        let reason = self.body.reason_code.ok_or_else(|| {
            ApiError::field("reason_code", "required", "Выберите причину отклонения")
        })?;
        let comment = text::paragraph(self.body.comment.as_deref().unwrap_or_default(), 2000)
            .map_err(|error| ApiError::field("comment", error.code(), error.message()))?;
        if comment.is_empty() && reason.needs_comment() {
            let words = "Напишите причину: её получит педагог";
            return Err(ApiError::field("comment", "required", words));
        }
        Ok(Some(Rejected {
            reason,
            comment: (!comment.is_empty()).then_some(comment),
        }))
    }
}

fn not_here(field: &str) -> ApiError {
    ApiError::field(field, "not_allowed", "При регистрации причины не бывает")
}
