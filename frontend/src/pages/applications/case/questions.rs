//! «Вопросы и ответы» on the case. Shown to those whom the server lets read them; what is typed stays until it is sent.

use contract::applications::ApplicationCase;
use contract::questions::{NewQuestion, Question, Questions};
use domain::roles::Role;
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use crate::api::{ApiError, questions};
use crate::clock::instant;
use crate::components::{Checkbox, ErrorSummary, SubmitButton, Textarea};
use crate::form::Form;
use crate::identity::use_identity;
use crate::typed::{forget, keep, typed};

/// Loads the conversation; nothing is shown to those who take no part in it.
#[component]
pub fn CaseQuestions(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let id = case.with_untracked(|case| case.id);
    let talk = RwSignal::new(None::<Result<Questions, ApiError>>);
    let load = move || {
        spawn_local(async move {
            let answer = questions::list(id).await;
            talk.try_set(Some(answer));
        });
    };
    load();
    move || {
        match talk.get() {
        Some(Ok(found)) if found.may_ask || !found.items.is_empty() => {
            view! { <Talk id found talk/> }.into_any()
        }
        Some(Err(error)) if !matches!(error.status(), Some(403 | 404)) => view! {
            <section class="panel" id="questions">
                <div class="panel__body stack">
                    <p role="alert">"Вопросы и ответы не загрузились. " {error.words()}</p>
                    <div><button class="button button--s" type="button" on:click=move |_| load()>"Повторить"</button></div>
                </div>
            </section>
        }
        .into_any(),
        _ => ().into_any(),
    }
    }
}

#[component]
fn Talk(
    id: Uuid,
    found: Questions,
    talk: RwSignal<Option<Result<Questions, ApiError>>>,
) -> impl IntoView {
    let answers = RwSignal::new(None::<Question>);
    let may_ask = found.may_ask;
    let empty = found.items.is_empty();
    let all = found.items.clone();
    let items = found.items.into_iter().map(move |one| {
        let asked = one
            .answers
            .and_then(|id| all.iter().find(|other| other.id == id).cloned());
        view! { <Message one asked may_ask answers/> }
    });
    view! {
        <section class="panel" id="questions" aria-labelledby="case-questions">
            <div class="panel__head"><h2 id="case-questions">"Вопросы и ответы"</h2></div>
            <div class="panel__body stack">
                {empty.then(|| view! { <p class="muted">"Вопросов пока нет. Сообщение получат педагог и координатор; другие педагоги и специалисты его не увидят."</p> })}
                {(!empty).then(|| view! { <ol class="talk">{items.collect_view()}</ol> })}
                {may_ask.then(|| view! { <Ask id answers talk/> })}
            </div>
        </section>
    }
}

#[component]
fn Message(
    one: Question,
    asked: Option<Question>,
    may_ask: bool,
    answers: RwSignal<Option<Question>>,
) -> impl IntoView {
    let role = (one.role != Role::Teacher).then(|| one.role.title());
    let class = if one.mine {
        "talk__message talk__message--mine"
    } else {
        "talk__message"
    };
    let answered =
        asked.map(|asked| view! { <p class="talk__quote">"В ответ на: " {short(&asked.text)}</p> });
    let question = one.clone();
    let name = one.author.clone();
    view! {
        <li class=class>
            <p class="talk__who">
                <b>{one.author.clone()}</b>
                {role.map(|role| view! { <span class="muted">", " {role}</span> })}
                <span class="muted num">" · " {instant(one.asked_at)}</span>
            </p>
            {answered}
            <p class="talk__text">{one.text.clone()}</p>
            {(may_ask && !one.mine).then(|| view! {
                <button class="link-button small" type="button" on:click=move |_| answers.set(Some(question.clone()))>
                    "Ответить"<span class="visually-hidden">": " {name.clone()}</span>
                </button>
            })}
        </li>
    }
}

fn short(text: &str) -> String {
    let start: String = text.chars().take(80).collect();
    if start.len() < text.len() {
        format!("{start}…")
    } else {
        start
    }
}

#[component]
fn Ask(
    id: Uuid,
    answers: RwSignal<Option<Question>>,
    talk: RwSignal<Option<Result<Questions, ApiError>>>,
) -> impl IntoView {
    let form = Form::named("ask");
    let place = move || format!("question {id}");
    let text = RwSignal::new(typed(&place()).unwrap_or_default());
    Effect::new(move |_| keep(place(), text.get()));
    let coordinates = use_identity().role_now() == Some(Role::MunicipalCoordinator);
    let tell_operators = RwSignal::new(false);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let question = NewQuestion {
            text: text.get_untracked(),
            answers: answers.with_untracked(|one| one.as_ref().map(|one| one.id)),
            tell_operators: tell_operators.get_untracked(),
        };
        form.submit(
            async move { questions::ask(id, &question).await },
            move |found| {
                forget(&place());
                text.set(String::new());
                tell_operators.set(false);
                talk.set(Some(Ok(found)));
            },
        );
    };
    view! {
        <form class="stack stack--s" novalidate aria-label="Новое сообщение" on:submit=send>
            <ErrorSummary form/>
            {move || answers.get().map(|one| view! {
                <p class="talk__quote">
                    "В ответ на: " {short(&one.text)} " "
                    <button class="link-button small" type="button" on:click=move |_| answers.set(None)>"Не отвечать на это"</button>
                </p>
            })}
            <Textarea form name="text" label="Вопрос или ответ" hint="До 2000 знаков. Другая сторона получит письмо" value=text rows=3/>
            {coordinates.then(|| view! { <Checkbox form name="tell_operators" label="Сообщить и оператору ТОИПКРО" value=tell_operators/> })}
            <div><SubmitButton form label="Отправить сообщение" class="button--accent"/></div>
        </form>
    }
}
