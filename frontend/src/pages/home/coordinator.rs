use contract::home::Home;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{radar::Radar, tiles::Tiles};
use crate::components::Icon;
use crate::pages::packages::PackagesLink;

const WORK: [&str; 4] = [
    "перечень педагогических работников, подавших заявление на аттестацию",
    "регистрация и отклонение заявлений",
    "назначение специалистов по аттестации и определение периода аттестации",
    "просмотр графика проведения аттестации с возможностью скачивания",
];

const CERTIFICATION: [&str; 2] = [
    "перечень педагогических работников",
    "просмотр предоставленных документов",
];

#[component]
pub fn CoordinatorHome(home: Home) -> impl IntoView {
    let place = home.municipality.as_ref().map(|one| one.name.clone());

    view! {
        <div class="stack">
            <Tiles home/>
            <Radar/>
            <div class="columns columns--even">
                <section class="card" aria-labelledby="work">
                    <h2 id="work">"Работа с заявлениями аттестуемых"</h2>
                    <p>
                        "Для работы с заявлениями педагогических работников необходимо верно указать Ваше место работы (муниципалитет) в "
                        <A href="/profile">"Вашем профиле"</A>"."
                        {place.map(|place| view! { " Сейчас указан: " <b>{place}</b> "." })}
                    </p>
                    <ul class="list small">{WORK.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                    <Go href="/work" rest=" к работе с заявлениями"/>
                </section>
                <section class="card" aria-labelledby="certification">
                    <h2 id="certification">"Аттестация педагогических работников"</h2>
                    <p>"Зарегистрированные заявления с прикреплёнными документами. Решение о категории принимает аттестационная комиссия."</p>
                    <ul class="list small">{CERTIFICATION.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                    <Go href="/registration?tab=journal" rest=" к аттестации педагогических работников"/>
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
