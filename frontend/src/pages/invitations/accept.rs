use contract::invitations::{InvitationCard, InvitationToken};
use domain::{calendar::long_date, roles::Role};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_query_map};

use super::{accept_as_me::AcceptAsMe, accept_new::AcceptNew};
use crate::{
    api::{ApiError, invitations},
    components::{Empty, EmptyKind, Loaded, PageHead, Summary, SummaryRow},
    identity::use_identity,
};

/// The page behind an invitation's link: what is offered, and two ways to take it.
#[component]
pub fn AcceptPage() -> impl IntoView {
    let token = use_query_map()
        .with_untracked(|query| query.get("token"))
        .unwrap_or_default();
    let asked = token.clone();
    // An unknown link is an answer of this page, not a failure.
    let load = move || {
        let token = InvitationToken {
            token: asked.clone(),
        };
        async move {
            match invitations::inspect(&token).await {
                Ok(card) => Ok(Some(card)),
                Err(error) if error.is_not_found() || error.is("link_unknown") => Ok(None),
                Err(error) => Err::<Option<InvitationCard>, ApiError>(error),
            }
        }
    };
    let show = move |card: Option<InvitationCard>| match card {
        Some(card) => view! { <Offer card token=token.clone()/> }.into_any(),
        None => view! { <UnknownLink/> }.into_any(),
    };

    view! {
        <PageHead title="Приглашение в ЭС «Аттестация»"/>
        <Loaded load show/>
    }
}

#[component]
fn Offer(card: InvitationCard, token: String) -> impl IntoView {
    let municipality = card.municipality.as_ref().map(|one| one.name.clone());
    let organisation = card.organisation.as_ref().map(|one| one.name.clone());
    let with_work_phone = matches!(card.role, Role::MunicipalCoordinator);
    let (inviter, role, until) = (card.inviter.clone(), card.role, long_date(card.valid_until));
    // Whoever is signed in has one, until the other way is chosen.
    let identity = use_identity();
    let chosen = RwSignal::new(None::<bool>);
    let has_account = Memo::new(move |_| chosen.get().unwrap_or_else(|| identity.me().is_some()));

    view! {
        <div class="stack">
            <section class="panel" aria-labelledby="offer">
                <div class="panel__head"><h2 id="offer">"Вас приглашают"</h2></div>
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Роль пользователя" value=role.title()/>
                        {municipality.map(|name| view! { <SummaryRow name="Муниципалитет" value=name/> })}
                        {organisation.map(|name| view! { <SummaryRow name="Образовательная организация" value=name/> })}
                        <SummaryRow name="Пригласил(а)" value=inviter/>
                        <SummaryRow name="Действует до" value=until/>
                    </Summary>
                </div>
            </section>
            <fieldset class="choice-group choice-group--inline">
                <legend>"Есть ли у Вас учетная запись в ЭС «Аттестация»?"</legend>
                <Way id="way-new" words="Нет, создать учетную запись" own=false has_account chosen/>
                <Way id="way-own" words="У меня уже есть учетная запись" own=true has_account chosen/>
            </fieldset>
            {move || if has_account.get() {
                view! { <AcceptAsMe role token=token.clone()/> }.into_any()
            } else {
                view! { <AcceptNew card=card.clone() token=token.clone() with_work_phone/> }.into_any()
            }}
        </div>
    }
}

#[component]
fn Way(
    id: &'static str,
    words: &'static str,
    own: bool,
    has_account: Memo<bool>,
    chosen: RwSignal<Option<bool>>,
) -> impl IntoView {
    view! {
        <div class="choice">
            <input class="choice__input" type="radio" name="way" id=id prop:checked=move || has_account.get() == own on:change=move |_| chosen.set(Some(own))/>
            <label class="choice__label" for=id>{words}</label>
        </div>
    }
}

#[component]
fn UnknownLink() -> impl IntoView {
    view! {
        <Empty
            kind=EmptyKind::NotFound
            title="Приглашение не действует"
            text="Оно принято раньше, отозвано или устарело. Попросите того, кто Вас пригласил, отправить его ещё раз."
        >
            <A href="/login" attr:class="button">"Войти"</A>
        </Empty>
    }
}
