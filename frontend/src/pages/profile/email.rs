use contract::accounts::EmailChange;
use domain::people::Email;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{
    api::accounts,
    components::{Banner, BannerKind, ErrorSummary, Field, FieldKind, PageHead, SubmitButton},
    form::Form,
    identity::use_identity,
};

/// Another e-mail address; the password is asked again.
#[component]
pub fn EmailPage() -> impl IntoView {
    let now = use_identity().me_now().map(|me| me.email);
    let form = Form::new();
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let sent = RwSignal::new(None::<String>);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        if let Err(error) = Email::parse(&email.get()) {
            form.add("email", error.message());
            return;
        }
        let change = EmailChange {
            email: email.get(),
            password: password.get(),
        };
        form.submit(
            async move { accounts::change_email(&change).await },
            move |accepted| sent.set(Some(accepted.message)),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Сменить адрес электронной почты"
            crumbs=vec![("/profile", "Личный кабинет")]
            lead="На новый адрес придёт письмо со ссылкой. Пока Вы не перейдёте по ней, действует прежний адрес; на него придёт сообщение о смене."
        />
        {now.map(|now| view! { <p>"Сейчас: " <b>{now}</b></p> })}
        {move || match sent.get() {
            Some(words) => view! {
                <Banner kind=BannerKind::Ok role="status" title="Проверьте почту"><p>{words}"."</p></Banner>
                <p><A href="/profile">"Вернуться назад"</A></p>
            }
            .into_any(),
            None => view! {
                <form class="stack" novalidate on:submit=send>
                    <section class="panel">
                        <div class="panel__body">
                            <Field form name="email" label="Новый адрес электронной почты" value=email kind=FieldKind::Email autocomplete="email" width="input--w-m"/>
                            <Field form name="password" label="Ваш пароль" hint="Чтобы адрес не сменил кто-то другой" value=password kind=FieldKind::Password autocomplete="current-password" width="input--w-m"/>
                        </div>
                    </section>
                    <div class="cluster">
                        <SubmitButton form label="Отправить ссылку"/>
                        <A href="/profile">"Не менять"</A>
                    </div>
                </form>
            }
            .into_any(),
        }}
    }
}
