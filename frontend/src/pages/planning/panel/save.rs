//! «Сохранить назначение».

use contract::applications::{ApplicationCase, Plan};
use leptos::prelude::GetUntracked;

use super::choice::PlanChoice;
use crate::api::{ApiError, applications};
use crate::components::date_field::read_date;
use crate::form::Form;

/// What came of it.
pub enum Saved {
    Done(Box<ApplicationCase>),
    /// Somebody changed the application meanwhile: this is how it stands, and why nothing was saved.
    Overtaken(Box<ApplicationCase>, String),
}

/// The choice to send; a wrong date is a mistake of the form.
pub fn read(form: Form, choice: PlanChoice) -> Option<Plan> {
    form.clear();
    let day = read_date(form, "starts_on", &choice.starts_on.get_untracked()).ok()?;
    Some(choice.plan(day))
}

/// Saves the plan upon the version that the panel has seen.
pub async fn save(choice: PlanChoice, version: i64, plan: Plan) -> Result<Saved, ApiError> {
    match applications::plan(choice.application, version, &plan).await {
        Ok(case) => Ok(Saved::Done(Box::new(case))),
        Err(error) if matches!(error.status(), Some(409 | 412)) => {
            let case = applications::read(choice.application).await?;
            Ok(Saved::Overtaken(Box::new(case), error.words()))
        }
        Err(error) => Err(error),
    }
}
