use contract::applications::ApplicationRow;
use domain::applications::Action;
use leptos::prelude::*;
use uuid::Uuid;

use crate::components::{Cell, Icon};

/// The id of the row's button: the focus returns to it when the panel closes.
pub fn button_id(application: Uuid) -> String {
    format!("assign-{application}")
}

/// «Назначить» while something is missing, «Изменить» after. Where the schedule is locked, who can unlock it.
#[component]
pub fn AssignCell(row: ApplicationRow, assign: Callback<Uuid>, open: bool) -> impl IntoView {
    let id = row.id;
    let complete = row.period.is_some() && row.experts.len() > 1;
    let (class, words) = if complete {
        ("button button--s", "Изменить")
    } else {
        ("button button--s button--accent", "Назначить")
    };
    let shown = if row.allowed_actions.contains(&Action::Plan) {
        view! {
            <button
                class=class
                type="button"
                id=button_id(id)
                aria-expanded=open.to_string()
                on:click=move |_| assign.run(id)
            >
                {words}
                <span class="visually-hidden">": " {row.full_name}</span>
            </button>
        }
        .into_any()
    } else {
        let locked = row.period.map(|period| {
            let href = format!("/schedules/{}/{}", row.municipality.id, period.id);
            view! {
                <p class="row-note">
                    <Icon name="lock" class="icon--s"/>
                    <span>"График закрыт для изменений. " <a href=href>"Посмотреть"</a></span>
                </p>
            }
        });
        locked.into_any()
    };
    view! { <Cell label="Действия" class="cell--actions">{shown}</Cell> }
}
