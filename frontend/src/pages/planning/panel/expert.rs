use contract::applications::ExpertOption;
use domain::plural::count;
use leptos::prelude::*;
use uuid::Uuid;

use super::choice::PlanChoice;
use crate::components::Icon;

/// Which of the two places, from 0.
pub type Place = usize;

/// One expert to choose for a place: who, where, load; and why not, where it cannot be.
#[component]
pub fn OneExpert(
    choice: PlanChoice,
    place: Place,
    expert: ExpertOption,
    same_subject: bool,
) -> impl IntoView {
    let own = expert.person_id;
    let id = format!("expert-{place}-{own}");
    let note_id = format!("{id}-note");
    let checked = move || at(choice, place) == Some(own);
    let stop = Signal::derive(move || {
        if own == choice.teacher {
            Some("Аттестуемый не может быть специалистом по своему заявлению")
        } else if at(choice, 1 - place) == Some(own) {
            Some("Уже выбран на другое место")
        } else {
            None
        }
    });
    let choose = move |_| {
        if let Some(chosen) = choice.experts.get(place) {
            chosen.set(Some(own));
        }
    };
    let position = match (expert.position, expert.subject) {
        (Some(position), Some(subject)) => Some(format!("{position} ({subject})")),
        (position, subject) => position.or(subject),
    };
    let info = [position, expert.workplace]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let load = match expert.load {
        0 => "дел нет".to_owned(),
        load => count(load, "дело", "дела", "дел"),
    };
    view! {
        <div class="expert" class:expert--checked=checked class:expert--stop=move || stop.get().is_some()>
            <input
                class="choice__input"
                type="radio"
                name=format!("expert-{place}")
                id=id.clone()
                aria-describedby=format!("{id}-info {id}-note")
                disabled=move || stop.get().is_some()
                prop:checked=checked
                on:change=choose
            />
            <label class="expert__name" for=id.clone()>{expert.full_name}</label>
            <span class="expert__load"><span class="visually-hidden">"сейчас: "</span>{load}</span>
            <span class="expert__info" id=format!("{id}-info")>{info}</span>
            {move || {
                let (class, icon, words) = match stop.get() {
                    Some(why) => ("expert__note expert__note--stop", "stop", why),
                    None if same_subject => ("expert__note", "info", "Совпадает предмет"),
                    None => return None,
                };
                Some(view! {
                    <span class=class id=note_id.clone()>
                        <Icon name=icon class="icon--s"/>
                        <span>{words}</span>
                    </span>
                })
            }}
        </div>
    }
}

/// «Оставить пустым».
#[component]
pub fn NoExpert(choice: PlanChoice, place: Place, id: String) -> impl IntoView {
    let checked = move || at(choice, place).is_none();
    let choose = move |_| {
        if let Some(chosen) = choice.experts.get(place) {
            chosen.set(None);
        }
    };
    view! {
        <div class="expert" class:expert--checked=checked>
            <input
                class="choice__input"
                type="radio"
                name=format!("expert-{place}")
                id=id.clone()
                aria-describedby=format!("{id}-note")
                prop:checked=checked
                on:change=choose
            />
            <label class="expert__name" for=id.clone()>"Оставить пустым"</label>
            <span class="expert__note" id=format!("{id}-note")>
                <Icon name="info" class="icon--s"/>
                <span>"Специалиста назначит оператор ТОИПКРО"</span>
            </span>
        </div>
    }
}

fn at(choice: PlanChoice, place: Place) -> Option<Uuid> {
    choice.experts.get(place).and_then(|expert| expert.get())
}
