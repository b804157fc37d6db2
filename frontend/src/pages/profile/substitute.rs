use contract::substitutions::NewSubstitution;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

use crate::{
    api::accounts,
    components::{
        DateField, ErrorSummary, Field, FieldKind, PageHead, SubmitButton, date_field::read_date,
    },
    form::Form,
};

/// «Назначить замещающего»: by login or address, between two days.
#[component]
pub fn SubstitutePage() -> impl IntoView {
    let navigate = use_navigate();
    let form = Form::new();
    let login = RwSignal::new(String::new());
    let starts_on = RwSignal::new(String::new());
    let ends_on = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let day = |name: &str, typed: String| {
            let read = read_date(form, name, &typed).ok().flatten();
            if read.is_none() && typed.trim().is_empty() {
                form.add(name, "Введите дату");
            }
            read
        };
        let days = (
            day("starts_on", starts_on.get()),
            day("ends_on", ends_on.get()),
        );
        let (Some(starts_on), Some(ends_on)) = days else {
            return;
        };
        let new = NewSubstitution {
            login: login.get(),
            starts_on,
            ends_on,
        };
        let navigate = navigate.clone();
        form.submit(
            async move { accounts::name_substitute(&new).await },
            move |_| navigate("/profile?saved=substitute", Default::default()),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Назначить замещающего"
            crumbs=vec![("/profile", "Личный кабинет")]
            lead="У замещающего должна быть учетная запись в системе. Ему придёт письмо; он заместит Вас, когда согласится."
        />
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Field
                        form
                        name="login"
                        label="Имя пользователя или адрес электронной почты замещающего"
                        value=login
                        kind=FieldKind::Username
                        width="input--w-m"
                    />
                    <DateField form name="starts_on" label="Первый день" value=starts_on/>
                    <DateField form name="ends_on" label="Последний день" value=ends_on/>
                </div>
            </section>
            <div class="cluster">
                <SubmitButton form label="Отправить просьбу"/>
                <A href="/profile">"Не назначать"</A>
            </div>
        </form>
    }
}
