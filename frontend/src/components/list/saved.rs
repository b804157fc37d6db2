//! Filters kept under a name, over the list that they choose.

use contract::saved_filters::{NewSavedFilter, SavedFilter};
use leptos::{prelude::*, task::spawn_local};

use super::ListAddress;
use crate::api::{ApiError, saved_filters};
use crate::components::Icon;

/// The person's filters of this list as links, «Сохранить фильтр» while something is chosen, and deleting. `page`: the
/// list's name for the server; `names`: the parameters that make a filter (the order and the tab among them).
#[component]
pub fn SavedFilters(
    address: Memo<ListAddress>,
    page: &'static str,
    names: &'static [&'static str],
) -> impl IntoView {
    let items = RwSignal::new(Vec::<SavedFilter>::new());
    let refusal = RwSignal::new(None::<String>);
    let typed = RwSignal::new(None::<String>);
    spawn_local(async move {
        if let Ok(found) = saved_filters::list(page).await {
            items.try_set(found.items);
        }
    });
    let query = Memo::new(move |_| {
        let query = address.with(|address| address.query(names).to_string());
        query.trim_start_matches('?').to_owned()
    });
    let told = move |error: ApiError| {
        refusal.try_set(Some(error.words()));
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().unwrap_or_default();
        refusal.set(None);
        spawn_local(async move {
            let new = NewSavedFilter {
                page: page.to_owned(),
                name,
                query: query.get_untracked(),
            };
            match saved_filters::save(&new).await {
                Ok(saved) => {
                    items.try_update(|items| items.push(saved));
                    typed.try_set(None);
                }
                Err(error) => told(error),
            }
        });
    };
    let remove = move |filter: SavedFilter| {
        spawn_local(async move {
            match saved_filters::delete(filter.id).await {
                Ok(()) => {
                    items.try_update(|items| items.retain(|one| one.id != filter.id));
                }
                Err(error) => told(error),
            }
        });
    };
    let one = move |filter: SavedFilter| {
        let href = {
            let query = filter.query.clone();
            move || address.with(|address| address.with_query(&query))
        };
        let name = filter.name.clone();
        let own = filter.query.clone();
        let current = move || (query.get() == own).then_some("true");
        view! {
            <li class="cluster">
                <a href=href aria-current=current data-noscroll="">{filter.name.clone()}</a>
                <button class="link-button" type="button" on:click=move |_| remove(filter.clone())>
                    <Icon name="cross" class="icon--s"/>
                    <span class="visually-hidden">"Удалить фильтр: " {name}</span>
                </button>
            </li>
        }
    };
    view! {
        <div class="cluster saved-filters">
            {move || (!items.with(Vec::is_empty)).then(|| view! {
                <span class="muted" id="saved-filters">"Сохранённые фильтры:"</span>
                <ul class="cluster" aria-labelledby="saved-filters">
                    <For each=move || items.get() key=|filter| filter.id let(filter)>{one(filter)}</For>
                </ul>
            })}
            {move || (!query.with(String::is_empty) && typed.with(Option::is_none)).then(|| view! {
                <button class="link-button" type="button" on:click=move |_| typed.set(Some(String::new()))>"Сохранить фильтр"</button>
            })}
            <Show when=move || typed.with(Option::is_some)>
                <form class="cluster" aria-label="Сохранить фильтр" on:submit=save>
                    <label class="field__label" for="filter-name">"Название фильтра"</label>
                    <input
                        class="input input--w-m"
                        id="filter-name"
                        maxlength="100"
                        autofocus
                        prop:value=move || typed.get().unwrap_or_default()
                        on:input=move |event| typed.set(Some(event_target_value(&event)))
                    />
                    <button class="button button--s" type="submit">"Сохранить"</button>
                    <button class="link-button" type="button" on:click=move |_| typed.set(None)>"Не сохранять"</button>
                </form>
            </Show>
            {move || refusal.get().map(|words| view! { <p class="field__error" role="alert">{words}</p> })}
        </div>
    }
}
