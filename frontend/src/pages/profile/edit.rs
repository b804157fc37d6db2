use contract::{people::ProfileChange, sessions::Me};
use domain::{
    people::{MobilePhone, WorkPhone},
    roles::Role,
};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

use super::view::{WorkPhoneNote, shown_phone};
use crate::{
    api::sessions,
    components::{ErrorSummary, Field, FieldKind, Loaded, PageHead, SubmitButton},
    form::Form,
    identity::use_identity,
    pages::registrations::check_name,
};

/// Changing one's own data.
#[component]
pub fn ProfileEditPage() -> impl IntoView {
    // Fresh, so that the version is the present one.
    view! { <Loaded load=sessions::me show=|me| view! { <Edit me/> }.into_any()/> }
}

#[component]
fn Edit(me: Me) -> impl IntoView {
    let identity = use_identity();
    let navigate = use_navigate();
    let form = Form::new();
    let version = me.version;
    let role = me.acting.role;
    let with_mobile = role == Role::Teacher || me.phone.is_some();
    let with_work = role != Role::Teacher || me.work_phone.is_some();
    let surname = RwSignal::new(me.surname);
    let first_name = RwSignal::new(me.first_name);
    let patronymic = RwSignal::new(me.patronymic.unwrap_or_default());
    let phone = RwSignal::new(shown_phone(me.phone));
    let work_phone = RwSignal::new(me.work_phone.unwrap_or_default());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        check_name(form, &surname.get(), &first_name.get(), &patronymic.get());
        if let Some(error) = MobilePhone::parse(&phone.get())
            .err()
            .filter(|_| with_mobile)
        {
            form.add("phone", error.message());
        }
        let work_checked = with_work
            && (role == Role::MunicipalCoordinator || !work_phone.get().trim().is_empty());
        if let Some(error) = WorkPhone::parse(&work_phone.get())
            .err()
            .filter(|_| work_checked)
        {
            form.add("work_phone", error.message());
        }
        if form.has_errors() {
            return;
        }
        let change = ProfileChange {
            surname: Some(surname.get()),
            first_name: Some(first_name.get()),
            patronymic: Some(patronymic.get()),
            phone: with_mobile.then(|| phone.get()),
            work_phone: with_work.then(|| work_phone.get()),
        };
        let navigate = navigate.clone();
        form.submit(
            async move { sessions::change_profile(version, &change).await },
            move |me| {
                identity.update(me);
                navigate("/profile?saved=1", Default::default());
            },
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead title="Редактирование сведений" crumbs=vec![("/profile", "Личный кабинет")]/>
        {(role == Role::MunicipalCoordinator).then(|| view! { <WorkPhoneNote/> })}
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <p class="muted small">"Русскими буквами, в соответствии с правилами русского языка."</p>
                    <Field form name="surname" label="Фамилия" value=surname autocomplete="family-name" width="input--w-m"/>
                    <Field form name="first_name" label="Имя" value=first_name autocomplete="given-name" width="input--w-m"/>
                    <Field form name="patronymic" label="Отчество" optional=true value=patronymic autocomplete="additional-name" width="input--w-m"/>
                    {with_mobile.then(|| view! {
                        <Field form name="phone" label="Номер телефона (сотовый)" value=phone kind=FieldKind::Tel autocomplete="tel" width="input--w-phone"/>
                    })}
                    {with_work.then(|| view! {
                        <Field
                            form
                            name="work_phone"
                            label="Рабочий номер телефона (с кодом муниципалитета)"
                            hint="Например, 8 (38200) 0-00-00"
                            optional={role != Role::MunicipalCoordinator}
                            value=work_phone
                            kind=FieldKind::Tel
                            width="input--w-phone"
                        />
                    })}
                </div>
            </section>
            <div class="cluster">
                <SubmitButton form label="Сохранить" busy="Сохраняем…"/>
                <A href="/profile">"Не сохранять"</A>
            </div>
        </form>
    }
}
