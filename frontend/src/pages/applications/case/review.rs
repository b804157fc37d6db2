//! What the review tells above the case: return, route by note, mark for the operator, typed organisation.

use contract::applications::ApplicationCase;
use domain::applications::{Action, Route, Stage};
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_query_map;

use super::state::OpenCase;
use crate::api::review;
use crate::clock::instant;
use crate::components::{Banner, BannerKind};
use crate::pages::applications::address;
use crate::pages::applications::review::ReturnedBanner;

/// Nothing where there is nothing to tell.
#[component]
pub fn ReviewBanners(open: OpenCase) -> impl IntoView {
    let case: Signal<ApplicationCase> = open.case.into();
    let query = use_query_map();
    let just_now = move || query.with(|query| query.get_str("done") == Some("returned"));
    let at = move |stage: Stage| case.with(|case| case.stage == stage);
    view! {
        <Show when=move || just_now() && at(Stage::Returned)>
            <Banner kind=BannerKind::Ok role="status" title="Заявление возвращено на доработку, письмо с причиной отправлено педагогу"/>
        </Show>
        <ReturnedBanner case/>
        {move || case.with(note)}
        {move || case.with(verified)}
        {move || case.with(typed)}
    }
}

fn note(case: &ApplicationCase) -> Option<impl IntoView + use<>> {
    let note = case.route_note.clone()?;
    Some(view! {
        <Banner kind=BannerKind::Note title="Порядок регистрации изменён: регистрирует оператор ТОИПКРО">
            <p class="as-typed">{note}</p>
        </Banner>
    })
}

fn verified(case: &ApplicationCase) -> Option<impl IntoView + use<>> {
    let mark = case.verified.clone()?;
    Some(view! {
        <Banner kind=BannerKind::Ok title="Проверено, замечаний нет">
            <p>{format!("{}, {}", mark.by, instant(mark.at))}</p>
        </Banner>
    })
}

fn typed(case: &ApplicationCase) -> Option<impl IntoView + use<>> {
    if !case.allowed_actions.contains(&Action::MatchOrganisation) {
        return None;
    }
    let href = address::page(case.id, "organisation");
    let name = case.data.workplace.clone();
    Some(view! {
        <Banner kind=BannerKind::Info title="Организация вписана вручную">
            <p>{name}</p>
            <p><A href=href>"Выбрать организацию из списка"</A></p>
        </Banner>
    })
}

/// «Проверено, замечаний нет»: the coordinator's on the operator's route.
#[component]
pub fn VerifyButton(open: OpenCase) -> impl IntoView {
    let press = move |_| {
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        open.act(review::verify(id, version), move |case| {
            open.case.try_set(case);
        });
    };
    view! {
        <button
            class="button button--primary"
            type="button"
            aria-busy=move || open.busy.get().then_some("true")
            on:click=press
        >
            "Проверено, замечаний нет"
        </button>
    }
}

/// «Передать оператору» or «Вернуть на общие основания».
pub const fn route_words(route: Route) -> &'static str {
    match route {
        Route::General => "Передать оператору",
        Route::Operator => "Вернуть на общие основания",
    }
}
