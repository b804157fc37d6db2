use contract::accounts::EmailToken;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_query_map};

use crate::{
    api::accounts,
    components::{Empty, EmptyKind, ErrorSummary, PageHead, SubmitButton},
    form::Form,
    identity::use_identity,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Asking,
    Done,
    UnknownLink,
}

/// The page behind the letter's link. A button, because programs that check mail follow links too.
#[component]
pub fn ConfirmEmailPage() -> impl IntoView {
    let identity = use_identity();
    let token = use_query_map()
        .with_untracked(|query| query.get("token"))
        .unwrap_or_default();
    let state = RwSignal::new(if token.is_empty() {
        State::UnknownLink
    } else {
        State::Asking
    });
    let form = Form::new();
    Effect::new(move |_| {
        if form.code().as_deref() == Some("link_unknown") {
            state.set(State::UnknownLink);
        }
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let token = EmailToken {
            token: token.clone(),
        };
        form.submit(
            async move { accounts::confirm_email(&token).await },
            move |_| {
                state.set(State::Done);
                // Whoever is signed in here sees the new address.
                if identity.me_now().is_some() {
                    identity.resume();
                }
            },
        );
    };

    move || {
        match state.get() {
        State::Asking => view! {
            <ErrorSummary form/>
            <PageHead title="Подтверждение адреса" lead="Нажмите кнопку, чтобы письма приходили на этот адрес."/>
            <form novalidate on:submit=send.clone()><SubmitButton form label="Подтвердить адрес" busy="Подтверждаем…"/></form>
        }
        .into_any(),
        State::Done => view! {
            <PageHead title="Адрес подтверждён" lead="Письма будут приходить на новый адрес. С ним же можно входить."/>
            <p class="cluster"><A href="/profile" attr:class="button button--primary">"Открыть личный кабинет"</A></p>
        }
        .into_any(),
        State::UnknownLink => view! {
            <PageHead title="Подтверждение адреса"/>
            <Empty
                kind=EmptyKind::NotFound
                title="Ссылка не действует"
                text="Она использована раньше, устарела или скопирована не полностью. Запросите новую в личном кабинете."
            >
                <A href="/profile/email" attr:class="button">"Сменить адрес"</A>
            </Empty>
        }
        .into_any(),
    }
    }
}
