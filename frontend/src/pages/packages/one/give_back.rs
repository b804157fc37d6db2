use contract::packages::{Package, PackageRemarks};
use leptos::{ev, prelude::*};
use uuid::Uuid;

use super::decide::{button_id, is_overtaken, told};
use crate::api::{ApiError, packages};
use crate::components::focus::focus_later;
use crate::components::notice::Notice;
use crate::components::{ErrorSummary, SubmitButton, Textarea};
use crate::form::Form;

/// The remarks without which nothing is returned.
#[component]
pub fn GiveBack(
    id: Uuid,
    version: i64,
    case: Uuid,
    name: String,
    remarks: RwSignal<String>,
    returning: RwSignal<Option<Uuid>>,
    outcome: Callback<Notice>,
) -> impl IntoView {
    let form = Form::named("return");
    focus_later(form.id("remarks"));
    let whose = StoredValue::new(name.clone());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = remarks.get_untracked().trim().to_owned();
        if typed.is_empty() {
            form.clear();
            form.add("remarks", "Введите замечания: что исправить");
            return;
        }
        form.submit(attempt(id, case, version, typed), move |answer| {
            returning.set(None);
            if answer.is_ok() {
                remarks.set(String::new());
            }
            let done = "Документы возвращены координатору";
            outcome.run(told(done, &whose.get_value(), &answer));
        });
    };
    let cancel = move |_| {
        returning.set(None);
        focus_later(button_id(case));
    };
    view! {
        <section class="panel panel--accent" aria-labelledby="give-back">
            <form novalidate on:submit=submit>
                <div class="panel__head"><h3 id="give-back">"Вернуть документы: " {name}</h3></div>
                <div class="panel__body">
                    <ErrorSummary form/>
                    <Textarea
                        form
                        name="remarks"
                        label="Замечания"
                        value=remarks
                        hint="Координатор получит этот текст письмом и передаст документы в следующем пакете"
                    />
                </div>
                <div class="panel__foot cluster">
                    <SubmitButton form label="Вернуть с замечаниями"/>
                    <button class="link-button" type="button" on:click=cancel>"Не возвращать"</button>
                </div>
            </form>
        </section>
    }
}

/// A lost race is told above the package; any other refusal stays in the form.
async fn attempt(
    id: Uuid,
    case: Uuid,
    version: i64,
    remarks: String,
) -> Result<Result<Package, ApiError>, ApiError> {
    match packages::give_back(id, case, version, &PackageRemarks { remarks }).await {
        Err(error) if !is_overtaken(&error) => Err(error),
        answer => Ok(answer),
    }
}
