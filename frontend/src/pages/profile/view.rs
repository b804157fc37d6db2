use contract::sessions::Me;
use domain::{people::MobilePhone, roles::Role};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_query_map};

use super::substitutes::Substitutes;
use crate::{
    components::{Banner, BannerKind, PageHead, Summary, SummaryRow},
    identity::use_identity,
    layout::role_words,
};

/// «Личный кабинет»: what the system knows of the person.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let identity = use_identity();
    let saved = use_query_map().with_untracked(|query| query.get("saved"));
    let saved = saved.map(|what| match what.as_str() {
        "password" => "Пароль изменён",
        "substitute" => "Если такая учетная запись есть, замещающему отправлено письмо",
        _ => "Изменения сохранены",
    });

    view! {
        <PageHead title="Личный кабинет"/>
        {saved.map(|title| view! { <Banner kind=BannerKind::Ok role="status" title/> })}
        {move || identity.me().map(profile)}
    }
}

fn profile(me: Me) -> impl IntoView {
    let role = me.acting.role;
    let coordinator = matches!(role, Role::MunicipalCoordinator | Role::SchoolCoordinator);
    let in_person = role == Role::MunicipalCoordinator && me.acting.in_place_of.is_none();
    let municipality = me.acting.municipality.or(me.municipality);
    let organisation = me
        .acting
        .organisation
        .or(me.organisation)
        .map(|one| one.name)
        .or(me.organisation_typed);
    let is_teacher = me.roles.iter().any(|grant| grant.role == Role::Teacher);
    let note = (role == Role::MunicipalCoordinator).then(|| view! { <WorkPhoneNote/> });

    view! {
        <div class="stack">
            {note}
            <section class="panel" aria-labelledby="profile">
                <div class="panel__head"><h2 id="profile">"Сведения о Вас"</h2></div>
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Фамилия" value=me.surname/>
                        <SummaryRow name="Имя" value=me.first_name/>
                        <SummaryRow name="Отчество" value=me.patronymic.unwrap_or_default()/>
                        <SummaryRow name="Имя пользователя" value=me.username/>
                        <SummaryRow name="Адрес электронной почты" value=me.email change="/profile/email"/>
                        <SummaryRow name="Пароль" value="не показывается" change="/profile/password"/>
                        {(role == Role::Teacher || me.phone.is_some()).then(|| view! {
                            <SummaryRow name="Номер телефона (сотовый)" value=shown_phone(me.phone)/>
                        })}
                        {(coordinator || me.work_phone.is_some()).then(|| view! {
                            <SummaryRow name="Рабочий номер телефона (с кодом муниципалитета)" value=me.work_phone.unwrap_or_default()/>
                        })}
                        {municipality.map(|municipality| view! {
                            <SummaryRow name="Муниципалитет, в котором находится образовательная организация" value=municipality.name/>
                        })}
                        {organisation.map(|organisation| view! {
                            <SummaryRow name="Место работы (образовательная организация)" value=organisation/>
                        })}
                        {me.position.map(|position| view! { <SummaryRow name="Должность" value=position.name/> })}
                        {me.subjects.map(|subjects| view! { <SummaryRow name="Преподаваемый(ые) предмет(ы)" value=subjects/> })}
                        <SummaryRow name="Роли" value={me.roles.iter().map(role_words).collect::<Vec<_>>().join(", ")}/>
                    </Summary>
                    {(role == Role::MunicipalCoordinator).then(|| view! {
                        <p class="muted small">
                            "Муниципалитет меняет только оператор ТОИПКРО: от него зависит, какие заявления Вы видите. Указан неверно? "
                            <A href="/profile/municipality">"Напишите оператору"</A>
                        </p>
                    })}
                </div>
            </section>
            {in_person.then(|| view! { <Substitutes/> })}
            <p class="cluster">
                <A href="/profile/edit" attr:class="button button--primary">"Редактировать"</A>
                <A href="/">"Вернуться назад"</A>
                {(!is_teacher).then(|| view! { <A href="/profile/teacher">"Подать своё заявление на аттестацию"</A> })}
            </p>
        </div>
    }
}

/// Why a coordinator's phone must be the work phone.
#[component]
pub fn WorkPhoneNote() -> impl IntoView {
    view! {
        <Banner kind=BannerKind::Warn>
            <p><b>"ВНИМАНИЕ!"</b>" Измените номер сотового телефона на рабочий. Он будет отражаться в графике."</p>
        </Banner>
    }
}

/// «8 900 000-00-17»
pub fn shown_phone(phone: Option<String>) -> String {
    MobilePhone::shown(&phone.unwrap_or_default())
}
