use contract::accounts::PasswordChange;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

use crate::{
    api::accounts,
    components::{ErrorSummary, Field, FieldKind, PageHead, SubmitButton},
    form::Form,
};

/// Another password; the present one is asked again.
#[component]
pub fn PasswordPage() -> impl IntoView {
    let navigate = use_navigate();
    let form = Form::new();
    let old = RwSignal::new(String::new());
    let new = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let change = PasswordChange {
            old: old.get(),
            new: new.get(),
        };
        let navigate = navigate.clone();
        form.submit(
            async move { accounts::change_password(&change).await },
            move |()| navigate("/profile?saved=password", Default::default()),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Сменить пароль"
            crumbs=vec![("/profile", "Личный кабинет")]
            lead="На других устройствах придётся войти заново. На Вашу почту придёт письмо о смене пароля."
        />
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Field form name="old" label="Прежний пароль" value=old kind=FieldKind::Password autocomplete="current-password" width="input--w-m"/>
                    <Field
                        form
                        name="new"
                        label="Новый пароль"
                        hint="Не короче 8 знаков. Удобно взять фразу из трёх-четырёх слов"
                        value=new
                        kind=FieldKind::Password
                        autocomplete="new-password"
                        width="input--w-m"
                    />
                </div>
            </section>
            <div class="cluster">
                <SubmitButton form label="Сменить пароль" busy="Меняем…"/>
                <A href="/profile">"Не менять"</A>
            </div>
        </form>
    }
}
