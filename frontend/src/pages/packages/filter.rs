use domain::calendar::{parse_date, short_date};
use leptos::{ev, prelude::*};

use crate::components::date_field::read_date;
use crate::components::list::{
    ListAddress, use_list_navigation, use_municipality_choices, use_sees_all,
};
use crate::components::{DateField, ErrorSummary, Select};
use crate::form::Form;

/// Verified up to which day; for the operator the municipality.
#[component]
pub fn PackagesFilter(address: Memo<ListAddress>) -> impl IntoView {
    let form = Form::named("packages");
    let open = use_list_navigation();
    let until = RwSignal::new(String::new());
    let municipality = RwSignal::new(String::new());
    let choices = use_municipality_choices();
    let sees_all = use_sees_all();
    Effect::new(move |_| {
        address.with(|address| {
            let day = address.get("until").and_then(|day| day.parse().ok());
            until.set(day.map(short_date).unwrap_or_default());
            municipality.set(address.owned("municipality_id"));
        });
    });
    let apply = move |event: ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let Ok(day) = read_date(form, "until", &until.get_untracked()) else {
            return;
        };
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let next = address.get_untracked().with("until", day);
        open(&next.with("municipality_id", municipality.get_untracked()));
    };
    let chosen = move || {
        address.with(|address| {
            let day = address.get("until").and_then(|day| parse_date(day).ok());
            day.map(|day| format!("Проверено по {}", short_date(day)))
        })
    };

    view! {
        <ErrorSummary form/>
        <form class="filter" aria-label="Что передать" novalidate on:submit=apply>
            <div class="filter__fields">
                {sees_all.then(|| view! {
                    <Select form name="municipality_id" label="Муниципалитет" value=municipality options=choices blank="Все"/>
                })}
                <DateField form name="until" label="Проверено координатором по" value=until optional=true/>
                <div class="filter__buttons"><button class="button" type="submit">"Применить"</button></div>
            </div>
            {move || chosen().map(|words| view! {
                <div class="filter__chosen">
                    <span class="muted">"Выбрано:"</span>
                    <a class="filter-tag" href=move || address.get().without(&["until"]).href() data-noscroll="">
                        <span><span class="visually-hidden">"Убрать: "</span>{words}</span>
                        <crate::components::Icon name="cross" class="icon--s"/>
                    </a>
                </div>
            })}
        </form>
    }
}
