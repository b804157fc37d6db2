use contract::people::{Accepted, PasswordResetRequest};
use domain::people::Email;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{
    api::people,
    components::{ErrorSummary, Field, FieldKind, PageHead, SubmitButton},
    form::Form,
};

/// «Забыли пароль?»: a letter with the login and a link.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    let sent = RwSignal::new(None::<Accepted>);

    move || match sent.get() {
        Some(accepted) => view! { <Sent accepted/> }.into_any(),
        None => view! { <Ask sent/> }.into_any(),
    }
}

#[component]
fn Ask(sent: RwSignal<Option<Accepted>>) -> impl IntoView {
    let form = Form::new();
    let email = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let request = match Email::parse(&email.get()) {
            Ok(email) => PasswordResetRequest {
                email: email.as_str().to_owned(),
            },
            Err(error) => return form.add("email", error.message()),
        };
        form.submit(
            async move { people::ask_for_reset(&request).await },
            move |accepted| sent.set(Some(accepted)),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Восстановление доступа"
            lead="Отправим письмо с Вашим именем пользователя и ссылкой, по которой можно задать новый пароль."
        />
        <form class="stack" novalidate on:submit=send>
            <Field
                form
                name="email"
                label="Адрес электронной почты"
                hint="Тот, который Вы указали при регистрации"
                value=email
                kind=FieldKind::Email
                autocomplete="email"
                width="input--w-m"
            />
            <div class="cluster">
                <SubmitButton form label="Отправить письмо"/>
                <A href="/login">"Вернуться ко входу"</A>
            </div>
        </form>
        <p class="muted small">
            "Не помните адрес? Его видит муниципальный координатор или координатор, который Вас пригласил."
        </p>
    }
}

#[component]
fn Sent(accepted: Accepted) -> impl IntoView {
    view! {
        <PageHead title="Письмо отправлено" lead=accepted.message/>
        <p>"Письма нет через несколько минут? Проверьте папку «Спам» и адрес, который Вы ввели."</p>
        <p class="cluster"><A href="/login" attr:class="button button--primary">"Войти"</A></p>
    }
}
