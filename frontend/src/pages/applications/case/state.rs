use std::future::Future;

use contract::applications::ApplicationCase;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history::who_and_when;
use crate::api::{ApiError, applications};
use crate::form::Form;

/// What came of the last act on this page.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Has its registration number now.
    Registered,
    /// Somebody else acted first: what they did, and the case as it is now.
    Overtaken {
        words: String,
        news: Vec<String>,
        fresh: Option<Box<ApplicationCase>>,
    },
    Failed(String),
}

/// The case that is open, and what is being done to it.
#[derive(Debug, Clone, Copy)]
pub struct OpenCase {
    pub case: RwSignal<ApplicationCase>,
    pub outcome: RwSignal<Option<Outcome>>,
    pub busy: RwSignal<bool>,
}

impl OpenCase {
    pub fn new(case: ApplicationCase) -> Self {
        Self {
            case: RwSignal::new(case),
            outcome: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    pub fn register(self) {
        let (id, version) = self.case.with_untracked(|case| (case.id, case.version));
        self.act(applications::register(id, version), move |case| {
            self.case.try_set(case);
            self.outcome.try_set(Some(Outcome::Registered));
        });
    }

    /// Performs a move; a second press while the first is under way does nothing.
    pub fn act(
        self,
        call: impl Future<Output = Result<ApplicationCase, ApiError>> + 'static,
        done: impl FnOnce(ApplicationCase) + 'static,
    ) {
        self.act_with(None, call, done);
    }

    /// The same from a form, where mistakes of fields are shown.
    pub fn act_with<T>(
        self,
        form: Option<Form>,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) where
        T: 'static,
    {
        let call = async move {
            let answer = call.await?;
            let done: Box<dyn FnOnce()> = Box::new(move || done(answer));
            Ok(done)
        };
        self.send(form, Box::pin(call));
    }

    /// Of one type whatever is done.
    fn send(
        self,
        form: Option<Form>,
        call: LocalBoxFuture<'static, Result<Box<dyn FnOnce()>, ApiError>>,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.outcome.set(None);
        if let Some(form) = form {
            form.clear();
        }
        spawn_local(async move {
            match call.await {
                Ok(done) => done(),
                Err(error) => self.refused(error, form).await,
            }
            self.busy.try_set(false);
        });
    }

    /// Tells why it did not happen; after 409 and 412 also what has changed meanwhile.
    async fn refused(self, error: ApiError, form: Option<Form>) {
        match (error.status(), form) {
            (Some(409 | 412), _) => self.overtaken(error).await,
            (_, Some(form)) => form.refuse(&error),
            (_, None) => {
                self.outcome.try_set(Some(Outcome::Failed(error.words())));
            }
        }
    }

    async fn overtaken(self, error: ApiError) {
        let Some((id, last)) = self
            .case
            .try_with_untracked(|case| (case.id, case.history.first().map(|entry| entry.at)))
        else {
            return;
        };
        let fresh = applications::read(id).await.ok();
        let news = fresh
            .iter()
            .flat_map(|fresh| &fresh.history)
            .filter(|entry| last.is_none_or(|last| entry.at > last));
        let news = news
            .map(|entry| format!("{}: {}", entry.title, who_and_when(entry)))
            .collect();
        self.outcome.try_set(Some(Outcome::Overtaken {
            words: error.words(),
            news,
            fresh: fresh.map(Box::new),
        }));
    }

    /// «Показать изменения».
    pub fn show_fresh(self, fresh: ApplicationCase) {
        self.outcome.set(None);
        self.case.set(fresh);
    }
}
