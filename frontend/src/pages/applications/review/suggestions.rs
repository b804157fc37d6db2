use contract::reference::Organisation;
use leptos::prelude::*;
use uuid::Uuid;

use crate::api::review;
use crate::components::Loaded;

/// Names of the list that are like the typed one.
#[component]
pub fn Suggestions(municipality: Uuid, typed: String, choose: Callback<Uuid>) -> impl IntoView {
    let typed = StoredValue::new(typed);
    let load = move || {
        let typed = typed.get_value();
        async move { review::organisations_like(municipality, &typed).await }
    };
    let row = move |organisation: Organisation| {
        let id = organisation.id;
        let name = organisation.name.clone();
        view! {
            <li class="cluster">
                <span>{organisation.name}</span>
                <button class="button button--s button--accent" type="button" on:click=move |_| choose.run(id)>
                    "Выбрать"
                    <span class="visually-hidden">": " {name}</span>
                </button>
            </li>
        }
    };
    let show = move |found: Vec<Organisation>| {
        if found.is_empty() {
            return view! { <p class="muted">"Похожих названий в списке нет."</p> }.into_any();
        }
        view! { <ul class="stack stack--xs plain-list">{found.into_iter().map(row).collect_view()}</ul> }
            .into_any()
    };
    view! {
        <section class="panel" aria-labelledby="alike">
            <div class="panel__head"><h2 id="alike">"Похожие названия"</h2></div>
            <div class="panel__body"><Loaded load show/></div>
        </section>
    }
}
