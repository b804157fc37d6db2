//! A form on its way to the server: what is wrong with which field, and whether it is being sent.
//!
//! ```ignore
//! let form = Form::new();
//! let email = RwSignal::new(String::new());
//! view! {
//!     <ErrorSummary form=form/>                       // first in the page, above the heading
//!     <form novalidate on:submit=move |event| {
//!         event.prevent_default();
//!         form.submit(api::people::ask_for_reset(...), move |accepted| ...);
//!     }>
//!         <Field form=form name="email" label="Адрес электронной почты" value=email/>
//!         <SubmitButton form=form label="Отправить ссылку"/>
//!     </form>
//! }
//! ```
//!
//! `name` is the field's path in the request, as `Problem.errors[].field` names it. Typed values live in signals of the
//! page, so a refusal never loses them. A refusal without a field stands alone in the summary.

use crate::{api::ApiError, form_order::in_page_order};
use contract::problem::FieldProblem;
use domain::reasons::{Purpose, Reason, ReasonKind};
use futures::future::LocalBoxFuture;
use leptos::{prelude::*, task::spawn_local};
use std::future::Future;

/// What is done with the answer.
type Done = Box<dyn FnOnce()>;

/// Mistakes and state of one form. Copy it freely.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    prefix: &'static str,
    errors: RwSignal<Vec<FieldProblem>>,
    /// Names of the fields that the page has.
    fields: RwSignal<Vec<String>>,
    busy: RwSignal<bool>,
    /// The code of the last refusal as a whole.
    code: RwSignal<Option<String>>,
}

impl Form {
    pub fn new() -> Self {
        Self::named("f")
    }

    /// For a page with several forms: another prefix of the fields' ids.
    pub fn named(prefix: &'static str) -> Self {
        Self {
            prefix,
            errors: RwSignal::new(Vec::new()),
            fields: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            code: RwSignal::new(None),
        }
    }

    /// The id of a field's control; hints and errors add `-h` and `-e`.
    pub fn id(self, name: &str) -> String {
        format!("{}-{}", self.prefix, name.replace('.', "-"))
    }

    /// Called by the field components: the summary leads only to fields that the page has.
    pub fn register(self, name: &str) {
        let _ = self.fields.try_maybe_update(|fields| {
            let new = !fields.iter().any(|known| known == name);
            if new {
                fields.push(name.to_owned());
            }
            (new, ())
        });
    }

    /// Whether the page has this field (reactive).
    pub fn knows(self, name: &str) -> bool {
        self.fields
            .try_with(|fields| fields.iter().any(|known| known == name))
            .unwrap_or_default()
    }

    /// What is wrong with a field now (reactive).
    pub fn error(self, name: &str) -> Option<String> {
        let found = |errors: &Vec<FieldProblem>| {
            errors
                .iter()
                .find(|error| error.field == name)
                .map(|error| error.message.clone())
        };
        self.errors.try_with(found).flatten()
    }

    /// All mistakes in the order of the page; those of no field come first (reactive).
    pub fn errors(self) -> Vec<FieldProblem> {
        let mut errors = self.errors.try_get().unwrap_or_default();
        errors.sort_by(|one, other| in_page_order(&self.id(&one.field), &self.id(&other.field)));
        errors
    }

    pub fn has_errors(self) -> bool {
        self.errors
            .try_with(|errors| !errors.is_empty())
            .unwrap_or_default()
    }

    /// The stable code of the last refusal (reactive): `username_taken`, `stale_version` …
    pub fn code(self) -> Option<String> {
        self.code.try_get().flatten()
    }

    /// Whether it is being sent (reactive).
    pub fn is_busy(self) -> bool {
        self.busy.try_get().unwrap_or_default()
    }

    pub fn clear(self) {
        self.errors.try_set(Vec::new());
        self.code.try_set(None);
    }

    /// The reason that is chosen, with its text; or mistakes at the fields.
    pub fn reason<Kind: ReasonKind>(
        self,
        purpose: &Purpose<Kind>,
        kind: Option<Kind>,
        comment: &str,
    ) -> Option<Reason<Kind>> {
        Reason::parse(purpose, kind, comment)
            .map_err(|mistakes| {
                for (field, error) in mistakes {
                    self.add(field.name(), error.message());
                }
            })
            .ok()
    }

    /// Adds a mistake that the page itself has found.
    pub fn add(self, name: &str, message: impl Into<String>) {
        let message = message.into();
        let problem = FieldProblem {
            field: name.to_owned(),
            code: String::new(),
            message,
        };
        let _ = self.errors.try_update(|errors| errors.push(problem));
    }

    /// Shows why the server refused: at the fields, or as a whole when it names none.
    pub fn refuse(self, error: &ApiError) {
        if let ApiError::Problem(problem) = error {
            self.code.try_set(Some(problem.code.clone()));
        }
        let mut errors = error.fields().to_vec();
        if errors.is_empty() {
            errors.push(FieldProblem {
                field: String::new(),
                code: String::new(),
                message: error.words(),
            });
        }
        self.errors.try_set(errors);
    }

    /// Sends: clears the mistakes, marks the form as busy, and calls `done` with the answer, unless the page is gone.
    pub fn submit<T: 'static>(
        self,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        let call = async move {
            let value = call.await?;
            let done: Done = Box::new(move || done(value));
            Ok(done)
        };
        self.send(Box::pin(call));
    }

    /// Of one type whatever is sent: thirty forms share this code.
    fn send(self, call: LocalBoxFuture<'static, Result<Done, ApiError>>) {
        if self.busy.try_get_untracked().unwrap_or(true) {
            return;
        }
        self.clear();
        self.busy.set(true);
        spawn_local(async move {
            let answer = call.await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(done) => done(),
                Err(error) => self.refuse(&error),
            }
        });
    }
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}
