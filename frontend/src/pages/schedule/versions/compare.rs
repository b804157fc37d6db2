use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::changes::Changes;
use crate::api::Query;
use crate::api::schedule::{self, ScheduleId};
use crate::components::Loaded;

/// «Сравнить версии»: which two stands in the address.
#[component]
pub fn Compare(id: ScheduleId, numbers: Vec<i32>) -> impl IntoView {
    let query = use_query_map();
    let number = move |name: &str| {
        let value = query.with(|query| query.get(name));
        value.and_then(|value| value.parse::<i32>().ok())
    };
    let newest = numbers.first().copied().unwrap_or(1);
    let from = Memo::new(move |_| number("from").unwrap_or(newest));
    let to = Memo::new(move |_| number("to"));
    let navigate = StoredValue::new_local(use_navigate());
    let open = move |from: i32, to: Option<i32>| {
        let query = Query::new().with("from", from).maybe("to", to);
        navigate.with_value(|navigate| {
            navigate(
                &format!("{}{query}", id.versions_page()),
                Default::default(),
            );
        });
    };
    let option = |number: i32, chosen: bool| {
        view! { <option value=number.to_string() prop:selected=chosen>{format!("Версия {number}")}</option> }
    };
    let (left, right) = (numbers.clone(), numbers);
    let ask = move || {
        let (from, to) = (from.get(), to.get());
        async move { schedule::changes(id, from, to).await }
    };
    view! {
        <section class="panel" aria-labelledby="compare">
            <div class="panel__head"><h2 id="compare">"Сравнить версии"</h2></div>
            <div class="panel__body stack stack--s">
                <div class="cluster">
                    <div class="field">
                        <label class="field__label" for="compare-from">"Было"</label>
                        <select class="select" id="compare-from" on:change=move |event| {
                            if let Ok(number) = event_target_value(&event).parse() { open(number, to.get_untracked()); }
                        }>
                            {move || left.iter().map(|number| option(*number, *number == from.get())).collect_view()}
                        </select>
                    </div>
                    <div class="field">
                        <label class="field__label" for="compare-to">"Стало"</label>
                        <select class="select" id="compare-to" on:change=move |event| {
                            open(from.get_untracked(), event_target_value(&event).parse().ok());
                        }>
                            <option value="" prop:selected=move || to.get().is_none()>"График сейчас"</option>
                            {move || right.iter().map(|number| option(*number, Some(*number) == to.get())).collect_view()}
                        </select>
                    </div>
                </div>
                <Loaded
                    load=ask
                    show=|found| view! { <Changes changes=found.changes none="Различий нет."/> }.into_any()
                />
            </div>
        </section>
    }
}
