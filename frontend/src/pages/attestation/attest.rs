use contract::applications::ApplicationRow;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::conclusions;
use crate::components::notice::Notice;
use crate::components::{AttestQuestion, COMMISSION};

/// Of whom «Аттестовать?» asks.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    row: RwSignal<Option<ApplicationRow>>,
    open: RwSignal<bool>,
}

impl Asked {
    pub fn nobody() -> Self {
        Self {
            row: RwSignal::new(None),
            open: RwSignal::new(false),
        }
    }

    pub fn ask(self, row: ApplicationRow) {
        self.row.set(Some(row));
        self.open.set(true);
    }
}

/// «Аттестовать»: asks once more, by name.
#[component]
pub fn AttestDialog(
    asked: Asked,
    notice: RwSignal<Option<Notice>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let Asked { row, open } = asked;
    let name = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| row.full_name.clone()))
            .unwrap_or_default()
    });
    let objection = Signal::derive(move || {
        row.with(|row| row.as_ref()?.conclusion.as_ref()?.objection.clone())
    });
    let attest = Callback::new(move |()| {
        let Some(row) = row.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let outcome = match conclusions::attest((row.id, row.version)).await {
                Ok(case) => Notice::done(
                    format!("{}: соответствует", case.full_name),
                    format!("Отметка сохранена, педагог получит письмо. {COMMISSION}"),
                ),
                Err(error) if matches!(error.status(), Some(404 | 409 | 412)) => {
                    let title = format!("Отметка не поставлена: {}", row.full_name);
                    let words = format!("{} Список обновлён, проверьте заявление.", error.words());
                    Notice::overtaken(title, words)
                }
                Err(error) => {
                    Notice::failed(format!("Отметка не поставлена: {}", row.full_name), &error)
                }
            };
            notice.try_set(Some(outcome));
            let _ = reload.try_update(|times| *times += 1);
        });
    });

    view! { <AttestQuestion open name objection attest/> }
}
