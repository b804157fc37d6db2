use contract::sessions::SignIn;
use leptos::prelude::*;
use leptos_router::{
    components::{A, Redirect},
    hooks::use_query_map,
};

use super::about::About;
use crate::{
    api::sessions,
    components::{Checkbox, ErrorSummary, Field, FieldKind, SubmitButton},
    form::Form,
    guard::safe_next,
    identity::use_identity,
    layout::page_opened,
};

/// «Войти»; afterwards to `?next=`. Whoever is signed in already goes there at once.
#[component]
pub fn LoginPage() -> impl IntoView {
    page_opened("Войти");
    let identity = use_identity();
    let acting = identity.acting();
    let next = safe_next(use_query_map().with_untracked(|query| query.get("next")));

    move || match acting.get() {
        Some(_) => view! { <Redirect path=next.clone()/> }.into_any(),
        None => view! { <div class="auth"><About/><LoginForm/></div> }.into_any(),
    }
}

#[component]
fn LoginForm() -> impl IntoView {
    let identity = use_identity();
    let form = Form::new();
    let username = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let remember = RwSignal::new(false);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if form.is_busy() || !is_filled(form, &username.get(), &password.get()) {
            return;
        }
        let credentials = SignIn {
            username: username.get().trim().to_owned(),
            password: password.get(),
            remember: remember.get(),
        };
        form.submit(
            async move { sessions::sign_in(&credentials).await },
            move |signed_in| identity.enter(signed_in),
        );
    };

    view! {
        <section class="panel panel--accent auth__form" aria-labelledby="login">
            <div class="panel__head"><h1 id="login" tabindex="-1">"Войти"</h1></div>
            <form class="panel__body" method="post" novalidate on:submit=send>
                <ErrorSummary form/>
                <p class="muted">"Используйте учетную запись для входа."</p>
                <Field form name="username" label="Имя пользователя" value=username kind=FieldKind::Username autocomplete="username"/>
                <Field form name="password" label="Пароль" value=password kind=FieldKind::Password autocomplete="current-password"/>
                <Checkbox form name="remember" label="Запомнить меня" value=remember/>
                <SubmitButton form label="Войти" busy="Входим…" class="button--primary button--block"/>
                <div class="cluster cluster--between small"><A href="/recovery">"Забыли пароль?"</A></div>
            </form>
            <div class="panel__foot small"><A href="/register">"Зарегистрируйтесь"</A>", если у вас нет учетной записи."</div>
        </section>
    }
}

fn is_filled(form: Form, username: &str, password: &str) -> bool {
    form.clear();
    if username.trim().is_empty() {
        form.add("username", "Введите имя пользователя");
    }
    if password.is_empty() {
        form.add("password", "Введите пароль");
    }
    !form.has_errors()
}
