use contract::home::Home;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{radar::Radar, tiles::Tiles};
use crate::components::Icon;
use crate::pages::packages::PackagesLink;
use crate::pages::profile::WrongMunicipality;

const WORK: [&str; 6] = [
    "перечень педагогических работников, подавших заявление на аттестацию",
    "перечень педагогических работников, подавших заявление на отзыв",
    "назначение специалистов по аттестации и определение периода аттестации",
    "просмотр графика проведения аттестации с возможностью скачивания",
    "аттестация педагогических работников",
    "отзыв заявления педагогического работника муниципальным координатором",
];

const CERTIFICATION: [&str; 3] = [
    "просмотр предоставленных документов",
    "просмотр итогового заключения",
    "выставление педагогическому работнику статуса «соответствует/не соответствует» заявленной квалификационной категории (если к его заявлению прикреплено итоговое заключение)",
];

#[component]
pub fn CoordinatorHome(home: Home) -> impl IntoView {
    let place = home.municipality.clone().map(|one| one.name);
    let (request, answer) = (
        home.municipality_request.clone(),
        home.municipality_answer.clone(),
    );
    let radar = home.radar.clone();

    view! {
        <div class="stack">
            <Tiles home/>
            <Radar deadlines=radar/>
            <div class="columns columns--even">
                <section class="card" aria-labelledby="work">
                    <h2 id="work">"Работа с заявлениями аттестуемых"</h2>
                    <p>
                        "Для работы с заявлениями педагогических работников необходимо верно указать Ваше место работы (муниципалитет) в "
                        <A href="/profile">"Вашем профиле"</A>"."
                    </p>
                    {place.map(|place| view! { <WrongMunicipality place request answer/> })}
                    <ul class="list small">{WORK.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                    <Go href="/work" rest=" к работе с заявлениями педагогических работников"/>
                </section>
                <section class="card" aria-labelledby="certification">
                    <h2 id="certification">"Аттестация педагогических работников"</h2>
                    <p>"Решение о категории принимает аттестационная комиссия."</p>
                    <ul class="list small">{CERTIFICATION.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                    <Go href="/attestation" rest=" к аттестации педагогических работников"/>
                    <PackagesLink/>
                </section>
            </div>
        </div>
    }
}

/// «Перейти» with its hidden end.
#[component]
pub fn Go(href: &'static str, rest: &'static str) -> impl IntoView {
    view! {
        <div class="card__foot">
            <A href=href attr:class="button button--primary" attr:aria-current="false">
                "Перейти"<span class="visually-hidden">{rest}</span>
                <Icon name="next" class="icon--s"/>
            </A>
        </div>
    }
}
