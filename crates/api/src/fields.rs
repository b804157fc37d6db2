//! Collecting the mistakes of a body's fields, so that all of them are told at once.

use crate::problem::{ApiError, ApiResult, field_problem};
use contract::problem::FieldProblem;
use domain::{
    people::{NameField, PersonName},
    reasons::{Purpose, Reason, ReasonField, ReasonKind},
    text::FieldError,
};

/// The mistakes so far.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<FieldProblem>);

impl Fields {
    /// The parsed value, or `None` and a mistake noted.
    pub(crate) fn take<T>(&mut self, field: &str, parsed: Result<T, FieldError>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.0
                    .push(field_problem(field, error.code(), error.message()));
                None
            }
        }
    }

    /// An optional text: blank means none.
    pub(crate) fn optional(
        &mut self,
        field: &str,
        value: Option<&str>,
        max: usize,
    ) -> Option<String> {
        let value = value.map(str::trim).filter(|value| !value.is_empty())?;
        self.take(field, domain::text::line(value, max))
    }

    pub(crate) fn name(
        &mut self,
        surname: &str,
        first_name: &str,
        patronymic: Option<&str>,
    ) -> Option<PersonName> {
        match PersonName::parse(surname, first_name, patronymic.unwrap_or_default()) {
            Ok(name) => Some(name),
            Err(errors) => {
                for (field, error) in errors {
                    let field = match field {
                        NameField::Surname => "surname",
                        NameField::FirstName => "first_name",
                        NameField::Patronymic => "patronymic",
                    };
                    self.0
                        .push(field_problem(field, error.code(), error.message()));
                }
                None
            }
        }
    }

    pub(crate) fn mistake(&mut self, field: &str, code: &str, message: &str) {
        self.0.push(field_problem(field, code, message));
    }

    /// Mistakes that another check has told.
    pub(crate) fn add(&mut self, mistakes: Vec<FieldProblem>) {
        self.0.extend(mistakes);
    }

    pub(crate) fn is_free(&self, field: &str) -> bool {
        self.0.iter().all(|mistake| mistake.field != field)
    }

    /// 422 when there are mistakes.
    pub(crate) fn check(&self) -> ApiResult<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(ApiError::invalid(self.0.clone()))
        }
    }

    /// The value when it is there and nothing else is wrong.
    pub(crate) fn all<T>(self, value: Option<T>) -> ApiResult<T> {
        self.check()?;
        value.ok_or_else(|| ApiError::internal("a field was refused without a mistake"))
    }
}

/// The reason of a body, or 422 with all its mistakes.
pub(crate) fn reason<Kind: ReasonKind>(
    purpose: &Purpose<Kind>,
    kind: Option<Kind>,
    comment: Option<&str>,
) -> ApiResult<Reason<Kind>> {
    Reason::parse(purpose, kind, comment.unwrap_or_default()).map_err(|mistakes| {
        let problem = |(field, error): (ReasonField, FieldError)| {
            field_problem(field.name(), error.code(), error.message())
        };
        ApiError::invalid(mistakes.into_iter().map(problem).collect())
    })
}
