use contract::people::ConfirmRegistration;
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

/// The page behind the letter's link. A button, because programs that check mail follow links too.
#[component]
pub fn ConfirmPage() -> impl IntoView {
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
            <PageHead title="Регистрация завершена" lead="Теперь Вы можете войти и подать заявление."/>
            <p class="cluster"><A href="/login" attr:class="button button--primary">"Войти"</A></p>
        }
        .into_any(),
        State::UnknownLink => view! {
            <PageHead title="Подтверждение регистрации"/>
            <Empty
                kind=EmptyKind::NotFound
                title="Ссылка не действует"
                text="Она использована раньше, устарела или скопирована не полностью. Попробуйте войти; если не получится, зарегистрируйтесь ещё раз."
            >
                <p class="cluster">
                    <A href="/login" attr:class="button">"Войти"</A>
                    <A href="/register">"Зарегистрироваться"</A>
                </p>
            </Empty>
        }
        .into_any(),
    }
    }
}

#[component]
fn Ask(token: String, state: RwSignal<State>) -> impl IntoView {
    let form = Form::new();
    let username = RwSignal::new(String::new());
    let taken = RwSignal::new(false);
    Effect::new(move |_| match form.code().as_deref() {
        Some("link_unknown") => state.set(State::UnknownLink),
        Some("username_taken") => taken.set(true),
        _ => {}
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let other = Some(username.get()).filter(|name| !name.trim().is_empty());
        let confirmation = ConfirmRegistration {
            token: token.clone(),
            username: other,
        };
        form.submit(
            async move { people::confirm(&confirmation).await },
            move |_| state.set(State::Done),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead title="Подтверждение регистрации" lead="Нажмите кнопку, чтобы завершить регистрацию в ЭС «Аттестация»."/>
        <form class="stack" novalidate on:submit=send>
            <Show when=move || taken.get()>
                <Field
                    form
                    name="username"
                    label="Другое имя пользователя"
                    hint="Выбранное Вами имя уже занято"
                    value=username
                    kind=FieldKind::Username
                    autocomplete="username"
                    width="input--w-m"
                />
            </Show>
            <div><SubmitButton form label="Подтвердить регистрацию" busy="Подтверждаем…"/></div>
        </form>
    }
}
