use contract::people::Accepted;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{
    account::{AccountGroup, PersonGroup},
    answers::Answers,
    workplace::WorkplaceGroup,
};
use crate::{
    api::people,
    components::{Consent, ErrorSummary, PageHead, SubmitButton},
    form::Form,
};

/// «Зарегистрируйтесь»: one calm page with groups.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let sent = RwSignal::new(None::<(Accepted, String)>);

    move || match sent.get() {
        Some((accepted, email)) => view! { <Sent accepted email/> }.into_any(),
        None => view! { <Register sent/> }.into_any(),
    }
}

#[component]
fn Register(sent: RwSignal<Option<(Accepted, String)>>) -> impl IntoView {
    let form = Form::new();
    let answers = Answers::empty();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(registration) = answers.read(form) else {
            return;
        };
        let email = registration.email.trim().to_owned();
        let call = async move { people::register(&registration).await };
        form.submit(call, move |accepted| sent.set(Some((accepted, email))));
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Регистрация педагогического работника"
            lead="Учетная запись нужна, чтобы подать заявление и следить за его рассмотрением. Координаторы и специалисты регистрируются по приглашению из письма."
        />
        <form class="stack" novalidate on:submit=send>
            <PersonGroup form answers/>
            <WorkplaceGroup form answers=answers.workplace/>
            <AccountGroup form answers/>
            <Consent form version=answers.consent_version agreed=answers.agreed/>
            <div class="cluster">
                <SubmitButton form label="Зарегистрироваться"/>
                <A href="/login">"У меня есть учетная запись"</A>
            </div>
        </form>
    }
}

#[component]
fn Sent(accepted: Accepted, email: String) -> impl IntoView {
    view! {
        <PageHead title="Осталось подтвердить адрес" lead=accepted.message/>
        <p>"Письмо отправлено на " <b>{email}</b> ". Перейдите по ссылке из него: после этого Вы сможете войти."</p>
        <p class="muted">"Письма нет через несколько минут? Проверьте папку «Спам». Если в адресе ошибка, зарегистрируйтесь ещё раз."</p>
    }
}
