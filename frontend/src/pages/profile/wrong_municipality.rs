use contract::people::MunicipalityRequest;
use domain::calendar::long_date;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::clock::day;

/// «Сейчас указан: … Неверно? Напишите оператору», or when that was written.
#[component]
pub fn WrongMunicipality(place: String, request: Option<MunicipalityRequest>) -> impl IntoView {
    let asked = request.map(|request| {
        let at = long_date(day(request.sent_at));
        view! { <span>"Вы написали оператору " {at} " Ответ придёт письмом."</span> }
    });
    let not_asked = asked.is_none();

    view! {
        <p>"Сейчас указан: " <b>{place}</b> ". " {asked}</p>
        {not_asked.then(|| view! {
            <p class="cluster">
                <span>"Неверно?"</span>
                <A href="/profile/municipality" attr:class="button button--s">"Напишите оператору"</A>
            </p>
        })}
    }
}
