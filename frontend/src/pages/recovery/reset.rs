use contract::people::PasswordReset;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_query_map};

use crate::{
    api::people,
    components::{Empty, EmptyKind, ErrorSummary, Field, FieldKind, PageHead, SubmitButton},
    form::Form,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Asking,
    Done,
    UnknownLink,
}

/// The page behind the letter's link: a new password.
#[component]
pub fn ResetPage() -> impl IntoView {
    let token = use_query_map()
        .with_untracked(|query| query.get("token"))
        .unwrap_or_default();
    let state = RwSignal::new(if token.is_empty() {
        State::UnknownLink
    } else {
        State::Asking
    });

    move || {
        match state.get() {
        State::Asking => view! { <Ask token=token.clone() state/> }.into_any(),
        State::Done => view! {
            <PageHead title="Пароль изменён" lead="Войдите с новым паролем. На других устройствах придётся войти заново."/>
            <p class="cluster"><A href="/login" attr:class="button button--primary">"Войти"</A></p>
        }
        .into_any(),
        State::UnknownLink => view! {
            <PageHead title="Новый пароль"/>
            <Empty
                kind=EmptyKind::NotFound
                title="Ссылка не действует"
                text="Она использована раньше, устарела или скопирована не полностью. Запросите новое письмо."
            >
                <A href="/recovery" attr:class="button">"Запросить новое письмо"</A>
            </Empty>
        }
        .into_any(),
    }
    }
}

#[component]
fn Ask(token: String, state: RwSignal<State>) -> impl IntoView {
    let form = Form::new();
    let password = RwSignal::new(String::new());
    Effect::new(move |_| {
        if form.code().as_deref() == Some("link_unknown") {
            state.set(State::UnknownLink);
        }
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let reset = PasswordReset {
            token: token.clone(),
            password: password.get(),
        };
        form.submit(
            async move { people::reset_password(&reset).await },
            move |_| state.set(State::Done),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead title="Новый пароль"/>
        <form class="stack" novalidate on:submit=send>
            <Field
                form
                name="password"
                label="Новый пароль"
                hint="Не короче 8 знаков. Удобно взять фразу из трёх-четырёх слов"
                value=password
                kind=FieldKind::Password
                autocomplete="new-password"
                width="input--w-m"
            />
            <div><SubmitButton form label="Сохранить пароль" busy="Сохраняем…"/></div>
        </form>
    }
}
