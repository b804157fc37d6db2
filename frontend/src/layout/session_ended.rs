use contract::sessions::SignIn;
use leptos::prelude::*;

use crate::api::sessions;
use crate::components::{Dialog, ErrorSummary, Field, FieldKind, SubmitButton};
use crate::form::Form;
use crate::identity::use_identity;

/// When the session ends under the person's hands: the page and everything typed stay, the password is asked for.
#[component]
pub fn SessionEnded() -> impl IntoView {
    let identity = use_identity();
    let open = RwSignal::new(false);
    let form = Form::named("again");
    let password = RwSignal::new(String::new());
    Effect::new(move |_| open.set(identity.is_expired()));
    // Closing the dialog is a decision too: the person is signed out.
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now && identity.is_expired() {
            identity.leave();
        }
        now
    });
    let name = move || identity.me().map(|me| me.short_name).unwrap_or_default();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(me) = identity.me() else { return };
        let credentials = SignIn {
            username: me.username,
            password: password.get(),
            remember: false,
        };
        let call = async move { sessions::sign_in(&credentials).await };
        form.submit(call, move |signed_in| {
            password.set(String::new());
            identity.enter(signed_in);
        });
    };

    view! {
        <Dialog open title="Сеанс закончился" id="session-ended">
            <form novalidate on:submit=send>
                <div class="dialog__body">
                    <ErrorSummary form/>
                    <p>"Введите пароль, чтобы продолжить. Введенные на странице сведения сохранены."</p>
                    <p><b>{name}</b></p>
                    <Field form name="password" label="Пароль" value=password kind=FieldKind::Password autocomplete="current-password"/>
                </div>
                <div class="dialog__foot">
                    <SubmitButton form label="Продолжить работу" busy="Входим…"/>
                    <button class="button" type="button" on:click=move |_| open.set(false)>"Выйти"</button>
                </div>
            </form>
        </Dialog>
    }
}
