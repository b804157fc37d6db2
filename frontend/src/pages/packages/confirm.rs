use contract::packages::{NewPackage, NextPackage, Package};
use domain::plural::count;
use leptos::prelude::*;

use super::choice::Choice;
use crate::api::{ApiError, packages};
use crate::components::notice::Notice;
use crate::components::{Dialog, ErrorSummary, SubmitButton};
use crate::form::Form;

fn people(number: usize) -> String {
    count(number as u64, "аттестуемого", "аттестуемых", "аттестуемых")
}

/// «Передать в Центр» with its confirmation, which names the number and what will be missing.
#[component]
pub fn HandOver(
    next: NextPackage,
    choice: Choice,
    notice: RwSignal<Option<Notice>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let form = Form::named("hand-over");
    let municipality_id = next.municipality.id;
    let missing = next.without_schedule;
    let ask = move |_| {
        form.clear();
        if choice.count() > 0 {
            open.set(true);
        }
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let new = NewPackage {
            municipality_id,
            application_ids: choice.ids(),
        };
        let call = async move { attempt(&new).await };
        form.submit(call, move |answer| {
            open.set(false);
            notice.set(Some(told(answer)));
            reload.update(|times| *times += 1);
        });
    };
    let none = move || choice.count() == 0;

    view! {
        <div class="cluster">
            <button
                class="button button--primary"
                type="button"
                aria-disabled=move || none().then_some("true")
                on:click=ask
            >
                "Передать в Центр"
            </button>
            {move || none().then(|| view! { <span class="muted">"Выберите хотя бы одного аттестуемого"</span> })}
        </div>
        <Dialog open title="Передать документы в Центр" id="hand-over">
            <form novalidate on:submit=send>
                <div class="dialog__body stack stack--s">
                    <ErrorSummary form/>
                    <p>
                        "В пакет войдут документы " <b>{move || people(choice.count())}</b>
                        ": реестр, опись с контрольными суммами, утвержденный график и итоговые заключения. \
                         После передачи состав пакета не меняется."
                    </p>
                    {(!missing.is_empty()).then(|| view! {
                        <p>"Без утвержденного графика: " {missing.join(", ")} ". Он в пакет не войдёт."</p>
                    })}
                </div>
                <div class="dialog__foot">
                    <SubmitButton form label="Передать пакет"/>
                    <button class="button" type="button" on:click=move |_| open.set(false)>"Не передавать"</button>
                </div>
            </form>
        </Dialog>
    }
}

/// A changed set is told above the list, which is read again; any other refusal stays in the dialog.
async fn attempt(new: &NewPackage) -> Result<Result<Package, ApiError>, ApiError> {
    match packages::hand_over(new).await {
        Err(error) if !matches!(error.status(), Some(409)) => Err(error),
        answer => Ok(answer),
    }
}

fn told(answer: Result<Package, ApiError>) -> Notice {
    match answer {
        Ok(package) => Notice::done(
            format!("Пакет № {} передан в Центр", package.number),
            format!(
                "В нём документы {}. Оператор ТОИПКРО получит письмо.",
                people(package.items.len())
            ),
        )
        .then(format!("/packages/{}", package.id), "Открыть пакет"),
        Err(error) => {
            let reasons: Vec<&str> = error
                .fields()
                .iter()
                .map(|problem| problem.message.as_str())
                .collect();
            Notice::overtaken(error.words(), reasons.join("; "))
        }
    }
}
