use contract::people::{MunicipalityAnswered, MunicipalityRequest};
use domain::calendar::long_date;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::clock::day;

/// «Сейчас указан: … Неверно? Напишите оператору», or when that was written; what the operator answered.
#[component]
pub fn WrongMunicipality(
    place: String,
    request: Option<MunicipalityRequest>,
    answer: Option<MunicipalityAnswered>,
) -> impl IntoView {
    let asked = request.map(|request| {
        let at = long_date(day(request.sent_at));
        view! { <span>"Вы написали оператору " {at} " Ответ придёт письмом."</span> }
    });
    let not_asked = asked.is_none();
    let answered = answer.filter(|_| not_asked).map(|answer| {
        let at = long_date(day(answer.answered_at));
        view! { <p>"Оператор ответил " {at} ": " {answer.text}</p> }
    });

    view! {
        <p>"Сейчас указан: " <b>{place}</b> ". " {asked}</p>
        {answered}
        {not_asked.then(|| view! {
            <p class="cluster">
                <span>"Неверно?"</span>
                <A href="/profile/municipality" attr:class="button button--s">"Напишите оператору"</A>
            </p>
        })}
    }
}
