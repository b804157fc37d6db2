//! «Планирует позже до …»: a day in a dialog; the row hides until then.

use contract::not_filed::NotFiledRow;
use domain::calendar::{parse_date, short_date};
use leptos::prelude::*;

use super::answer::Answer;
use crate::api::not_filed;
use crate::components::{DateField, Dialog, ErrorSummary, SubmitButton};
use crate::form::Form;

#[component]
pub fn Later(
    row: NotFiledRow,
    answer: RwSignal<Option<Answer>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let form = Form::named("later");
    let until = RwSignal::new(row.later_until.map(short_date).unwrap_or_default());
    let id = row.person_id;
    let name = StoredValue::new(row.full_name.clone());
    let planned = row.later_until;
    let save = move |day: Option<chrono::NaiveDate>| {
        form.submit(
            async move { not_filed::plan_later(id, day).await },
            move |row| {
                open.set(false);
                answer.set(Some(Answer::Planned {
                    name: row.full_name,
                    until: row.later_until,
                }));
                reload.update(|times| *times += 1);
            },
        );
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        match parse_date(&until.get_untracked()) {
            Ok(day) => save(Some(day)),
            Err(_) => form.add("until", "Введите день: ДД.ММ.ГГГГ"),
        }
    };

    view! {
        <div class="stack stack--xs">
            {planned.map(|day| view! { <span class="small">"до " <span class="num">{short_date(day)}</span></span> })}
            <button class="button button--s" type="button" on:click=move |_| open.set(true)>
                {if planned.is_some() { "Изменить" } else { "Скрыть до…" }}
                <span class="visually-hidden">": " {name.get_value()}</span>
            </button>
            <Dialog open title="Планирует подать позже" id="plans-later">
                <form novalidate on:submit=send>
                    <div class="dialog__body stack">
                        <ErrorSummary form/>
                        <p><b>{name.get_value()}</b></p>
                        <DateField form name="until" label="Планирует позже до" hint="Строка скроется до этого дня включительно" value=until/>
                    </div>
                    <div class="dialog__foot">
                        <SubmitButton form label="Скрыть строку" busy="Сохраняем…"/>
                        {planned.is_some().then(|| view! {
                            <button class="button" type="button" on:click=move |_| save(None)>"Показывать снова"</button>
                        })}
                        <button class="button" type="button" on:click=move |_| open.set(false)>"Не менять"</button>
                    </div>
                </form>
            </Dialog>
        </div>
    }
}
