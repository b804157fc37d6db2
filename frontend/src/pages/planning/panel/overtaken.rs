use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;

use crate::components::{Banner, BannerKind};

/// Both versions at once: what is saved now, above the choice that is still in the panel.
#[component]
pub fn Overtaken(case: ApplicationCase, why: String) -> impl IntoView {
    let who = case
        .history
        .first()
        .map(|entry| entry.actor.clone())
        .unwrap_or_default();
    let period = case
        .period
        .as_ref()
        .map_or("не выбран", |period| period.name.as_str())
        .to_owned();
    let names = case
        .experts
        .iter()
        .map(|expert| expert.full_name.clone())
        .collect::<Vec<_>>()
        .join(", ");
    let experts = if names.is_empty() {
        "не назначены".to_owned()
    } else {
        names
    };
    let next = if case.allowed_actions.contains(&Action::Plan) {
        "Ваш выбор остался ниже: проверьте его и сохраните ещё раз или закройте панель.".to_owned()
    } else {
        why
    };
    view! {
        <Banner kind=BannerKind::Danger role="alert" title="Назначение уже изменил другой сотрудник">
            <p>{format!("Сейчас сохранено ({who}): период {period}; специалисты: {experts}.")}</p>
            <p>{next}</p>
        </Banner>
    }
}
