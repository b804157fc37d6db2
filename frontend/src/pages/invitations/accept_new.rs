use contract::{
    invitations::{AcceptInvitation, InvitationCard},
    people::Accepted,
};
use domain::people::{Username, WorkPhone};
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{
    api::invitations,
    components::{Banner, BannerKind, Consent, ErrorSummary, Field, FieldKind, SubmitButton},
    form::Form,
    pages::registrations::check_name,
};

/// A new account by invitation.
#[component]
pub fn AcceptNew(card: InvitationCard, token: String, with_work_phone: bool) -> impl IntoView {
    let done = RwSignal::new(None::<Accepted>);

    move || match done.get() {
        Some(accepted) => view! {
            <Banner kind=BannerKind::Ok role="status" title=accepted.message/>
            <p class="cluster"><A href="/login" attr:class="button button--primary">"Войти"</A></p>
        }
        .into_any(),
        None => {
            view! { <Ask card=card.clone() token=token.clone() with_work_phone done/> }.into_any()
        }
    }
}

#[component]
fn Ask(
    card: InvitationCard,
    token: String,
    with_work_phone: bool,
    done: RwSignal<Option<Accepted>>,
) -> impl IntoView {
    let form = Form::new();
    let text = RwSignal::<String>::new;
    let (surname, first_name) = (text(card.surname), text(card.first_name));
    let patronymic = text(card.patronymic.unwrap_or_default());
    let (work_phone, username, password) = (
        text(String::new()),
        text(String::new()),
        text(String::new()),
    );
    let (agreed, version) = (RwSignal::new(false), text(String::new()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        check_name(form, &surname.get(), &first_name.get(), &patronymic.get());
        if let Err(error) = WorkPhone::parse(&work_phone.get()) {
            form.add("work_phone", error.message());
        }
        if let Err(error) = Username::parse(&username.get()) {
            form.add("username", error.message());
        }
        if password.get().chars().count() < 8 {
            form.add("password", "Придумайте пароль не короче 8 знаков");
        }
        if !agreed.get() {
            form.add(
                "consent_version",
                "Отметьте согласие на обработку персональных данных",
            );
        }
        if form.has_errors() {
            return;
        }
        let acceptance = AcceptInvitation {
            token: token.clone(),
            username: username.get(),
            password: password.get(),
            surname: surname.get(),
            first_name: first_name.get(),
            patronymic: Some(patronymic.get()).filter(|text| !text.trim().is_empty()),
            work_phone: work_phone.get(),
            consent_version: version.get(),
        };
        form.submit(
            async move { invitations::accept(&acceptance).await },
            move |accepted| done.set(Some(accepted)),
        );
    };
    let phone_hint = if with_work_phone {
        "Например, 8 (38200) 0-00-00. Он будет отражаться в графике"
    } else {
        "Например, 8 (38200) 0-00-00"
    };

    view! {
        <form class="stack" novalidate on:submit=send>
            <ErrorSummary form/>
            <section class="panel" aria-labelledby="new-account">
                <div class="panel__head"><h2 id="new-account">"Новая учетная запись"</h2></div>
                <div class="panel__body">
                    <Field form name="surname" label="Фамилия" value=surname autocomplete="family-name" width="input--w-m"/>
                    <Field form name="first_name" label="Имя" value=first_name autocomplete="given-name" width="input--w-m"/>
                    <Field form name="patronymic" label="Отчество" optional=true value=patronymic autocomplete="additional-name" width="input--w-m"/>
                    <Field form name="work_phone" label="Рабочий номер телефона (с кодом муниципалитета)" hint=phone_hint value=work_phone kind=FieldKind::Tel width="input--w-phone"/>
                    <Field form name="username" label="Имя пользователя" hint="Придумайте сами, например i.sosnina" value=username kind=FieldKind::Username autocomplete="username" width="input--w-m"/>
                    <Field form name="password" label="Пароль" hint="Не короче 8 знаков. Удобно взять фразу из трёх-четырёх слов" value=password kind=FieldKind::Password autocomplete="new-password" width="input--w-m"/>
                </div>
            </section>
            <Consent form version agreed/>
            <div><SubmitButton form label="Создать учетную запись" busy="Создаём…"/></div>
        </form>
    }
}
