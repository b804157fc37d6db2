use contract::planning::Candidate;
use domain::plural::count;
use leptos::prelude::*;

use super::choice::{Chosen, PlanChoice};
use super::offered::{asks_reason, noted, refused};
use crate::components::Icon;

/// Which of the two places, from 0.
pub type Place = usize;

/// One expert to choose for a place: who, where, load, conflicts; and why not, where it cannot be.
#[component]
pub fn OneExpert(
    choice: PlanChoice,
    place: Place,
    expert: Candidate,
    same_subject: bool,
) -> impl IntoView {
    let own = Chosen::Expert(expert.person_id);
    let id = format!("expert-{place}-{}", expert.person_id);
    let note_id = format!("{id}-note");
    let checked = move || choice.at(place) == own;
    let never = refused(&expert);
    let stop = Signal::derive(move || {
        let twice =
            || (choice.at(1 - place) == own).then(|| "Уже выбран на другое место".to_owned());
        never.clone().or_else(twice)
    });
    let (asks, noted) = (asks_reason(&expert), noted(&expert));
    let choose = move |_| {
        if let Some(chosen) = choice.experts.get(place) {
            chosen.set(own);
        }
    };
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
                disabled=move || stop.get().is_some() && !checked()
                prop:checked=checked
                on:change=choose
            />
            <label class="expert__name" for=id.clone()>{expert.full_name.clone()}</label>
            <span class="expert__load"><span class="visually-hidden">"сейчас: "</span>{load}</span>
            <span class="expert__info" id=format!("{id}-info")>{info(&expert)}</span>
            {move || {
                let (class, icon, words) = match (stop.get(), asks.clone(), noted.clone()) {
                    (Some(why), _, _) => ("expert__note expert__note--stop", "stop", why),
                    (None, Some(why), _) => ("expert__note expert__note--warn", "alert", why),
                    (None, None, Some(why)) => ("expert__note", "info", why),
                    (None, None, None) if same_subject => ("expert__note", "info", "Совпадает предмет".to_owned()),
                    (None, None, None) => return None,
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

/// Position with the subject, workplace, and the municipality where it is another.
fn info(expert: &Candidate) -> String {
    let position = match (&expert.position, &expert.subject) {
        (Some(position), Some(subject)) => Some(format!("{position} ({subject})")),
        (position, subject) => position.clone().or_else(|| subject.clone()),
    };
    [position, expert.workplace.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// A place without an expert: not decided yet, or left to the operator.
#[component]
pub fn NoExpert(choice: PlanChoice, place: Place, chosen: Chosen, id: String) -> impl IntoView {
    let checked = move || choice.at(place) == chosen;
    let choose = move |_| {
        if let Some(expert) = choice.experts.get(place) {
            expert.set(chosen);
        }
    };
    let (label, hint) = match chosen {
        Chosen::Operator => (
            "Оставить пустым: назначит оператор",
            "Оператор ТОИПКРО увидит, что Вы ждёте специалиста",
        ),
        _ => ("Пока не назначать", "Назначите сами до отправки графика"),
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
            <label class="expert__name" for=id.clone()>{label}</label>
            <span class="expert__note" id=format!("{id}-note")>
                <Icon name="info" class="icon--s"/>
                <span>{hint}</span>
            </span>
        </div>
    }
}
