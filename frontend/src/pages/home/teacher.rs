use contract::home::Home;
use domain::applications::Stage;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_navigate;

use super::own::OwnApplication;
use crate::{
    api::applications,
    components::{Banner, BannerKind},
};

/// A teacher's own applications and what comes next.
#[component]
pub fn TeacherHome(home: Home) -> impl IntoView {
    let in_work = home.own.iter().any(|row| {
        matches!(
            row.stage,
            Stage::Draft | Stage::Generated | Stage::Submitted
        )
    });
    let none = home.own.is_empty();

    view! {
        <div class="stack">
            {home.own.into_iter().map(|row| view! { <OwnApplication row/> }).collect_view()}
            {(!in_work).then(|| view! { <Begin first=none/> })}
            <HowItGoes/>
        </div>
    }
}

#[component]
fn Begin(first: bool) -> impl IntoView {
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let begin = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        refused.set(None);
        let navigate = navigate.clone();
        spawn_local(async move {
            let answer = applications::begin(None).await;
            busy.try_set(false);
            match answer {
                Ok(case) => navigate(
                    &format!("/applications/{}/edit", case.id),
                    Default::default(),
                ),
                Err(error) => drop(refused.try_set(Some(error.words()))),
            }
        });
    };
    let title = if first {
        "Вы ещё не подавали заявление"
    } else {
        "Новое заявление"
    };

    view! {
        <section class="card" aria-labelledby="begin">
            <h2 id="begin">{title}</h2>
            <p>"Заявления принимаются круглый год. Заполненное сохраняется само: можно прерваться и продолжить на другом компьютере."</p>
            {move || refused.get().map(|words| view! { <Banner kind=BannerKind::Danger role="alert" title=words/> })}
            <div class="card__foot">
                <button class="button button--primary" type="button" aria-busy=move || busy.get().then_some("true") on:click=begin>
                    {move || if busy.get() { "Создаём…" } else { "Заполнить заявление" }}
                </button>
            </div>
        </section>
    }
}

#[component]
fn HowItGoes() -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="how">
            <div class="panel__head"><h2 id="how">"Как подать заявление"</h2></div>
            <div class="panel__body">
                <ol class="list">
                    <li>"Заполните сведения и сформируйте заявление: система подготовит документ для печати."</li>
                    <li>"Распечатайте его, подпишите и отсканируйте."</li>
                    <li>"Загрузите скан и подайте заявление. Когда его рассмотрят и что решили, сообщим письмом."</li>
                </ol>
            </div>
        </section>
    }
}
