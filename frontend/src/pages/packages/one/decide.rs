use contract::packages::{Package, PackageItem};
use domain::packages::PackageAction;
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use crate::api::{ApiError, packages};
use crate::components::notice::Notice;

/// «Принять» and «Вернуть», where the table allows them.
#[component]
pub fn Buttons(
    item: PackageItem,
    id: Uuid,
    version: i64,
    returning: RwSignal<Option<Uuid>>,
    outcome: Callback<Notice>,
) -> impl IntoView {
    let case = item.application_id;
    let name = StoredValue::new(item.full_name);
    let sent = RwSignal::new(false);
    let accept = move |_| {
        if sent.get_untracked() {
            return;
        }
        sent.set(true);
        spawn_local(async move {
            let answer = packages::accept(id, case, version).await;
            sent.try_set(false);
            outcome.try_run(told("Документы приняты", &name.get_value(), &answer));
        });
    };
    let hidden = move || view! { <span class="visually-hidden">": " {name.get_value()}</span> };
    let button = move |action: PackageAction| {
        match action {
        PackageAction::Accept => view! {
            <button
                class="button button--s button--accent"
                type="button"
                aria-busy=move || sent.get().then_some("true")
                on:click=accept
            >
                "Принять" {hidden()}
            </button>
        }
        .into_any(),
        PackageAction::Return => view! {
            <button class="button button--s" type="button" id=button_id(case) on:click=move |_| returning.set(Some(case))>
                "Вернуть" {hidden()}
            </button>
        }
        .into_any(),
        PackageAction::HandOver => ().into_any(),
    }
    };
    view! { <div class="cell__buttons">{item.allowed_actions.into_iter().map(button).collect_view()}</div> }
}

/// The focus returns to it when the remarks are closed.
pub fn button_id(case: Uuid) -> String {
    format!("return-{case}")
}

/// Whether somebody was quicker.
pub fn is_overtaken(error: &ApiError) -> bool {
    matches!(error.status(), Some(409 | 412))
}

/// How the outcome is told above the package, which is read again in any case.
pub fn told(done: &str, name: &str, answer: &Result<Package, ApiError>) -> Notice {
    match answer {
        Ok(_) => Notice::done(done, format!("{name}.")),
        Err(error) if is_overtaken(error) => Notice::overtaken(
            "Пакет уже изменил другой сотрудник",
            format!(
                "Показан пакет, каким он стал: проверьте его и повторите. {}",
                error.words()
            ),
        ),
        Err(error) => Notice::failed("Не выполнено", error),
    }
}
