use contract::home::Home;
use domain::roles::Role;
use leptos::prelude::*;

use super::{
    coordinator::CoordinatorHome, expert::ExpertHome, operator::OperatorHome, others,
    teacher::TeacherHome,
};
use crate::{
    api,
    components::{Loaded, PageHead},
    identity::use_identity,
};

/// The start page of the acting role.
#[component]
pub fn HomePage() -> impl IntoView {
    let role = use_identity().role_now();
    let (title, lead) = heading(role);
    let show = move |home: Home| match role {
        Some(Role::MunicipalCoordinator) => view! { <CoordinatorHome home/> }.into_any(),
        Some(Role::Operator) => view! { <OperatorHome home/> }.into_any(),
        Some(Role::Teacher) => view! { <TeacherHome home/> }.into_any(),
        Some(Role::Expert) => view! { <ExpertHome home/> }.into_any(),
        Some(Role::SchoolCoordinator) => others::school_coordinator().into_any(),
        Some(Role::Administrator) | None => others::administrator().into_any(),
    };

    view! {
        <PageHead title lead/>
        <Loaded load=api::home::home show/>
    }
}

const fn heading(role: Option<Role>) -> (&'static str, &'static str) {
    match role {
        Some(Role::MunicipalCoordinator) => (
            "Личный кабинет муниципального координатора по аттестации",
            "Здесь Вы можете назначать специалистов по аттестации, определять срок проведения аттестации и формировать график проведения аттестации.",
        ),
        Some(Role::Operator) => (
            "Рабочее место оператора ТОИПКРО",
            "Здесь Вы регистрируете заявления на упрощенную форму, назначаете специалистов из любого муниципалитета и утверждаете графики.",
        ),
        Some(Role::Teacher) => (
            "Личный кабинет педагогического работника",
            "Здесь Вы подаёте заявление о проведении аттестации и следите за его рассмотрением.",
        ),
        Some(Role::Expert) => (
            "Личный кабинет специалиста по аттестации",
            "Здесь Ваши аттестуемые, их заявления, документы и контактная информация.",
        ),
        Some(Role::SchoolCoordinator) => (
            "Личный кабинет координатора по аттестации в ОО",
            "Здесь Вы помогаете педагогическим работникам своей организации подать заявление.",
        ),
        Some(Role::Administrator) | None => {
            ("Администратор", "Учетные записи и роли пользователей.")
        }
    }
}
