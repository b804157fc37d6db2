use contract::substitutions::{SubstitutionCard, SubstitutionToken};
use domain::calendar::long_date;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::{ApiError, accounts},
    clock::today,
    components::{
        Banner, BannerKind, Empty, EmptyKind, ErrorSummary, Loaded, PageHead, SubmitButton,
        Summary, SummaryRow,
    },
    form::Form,
    identity::use_identity,
};

/// The page behind the letter's link: whom to act for, and the consent.
#[component]
pub fn SubstitutionPage() -> impl IntoView {
    let token = use_query_map()
        .with_untracked(|query| query.get("token"))
        .unwrap_or_default();
    let asked = token.clone();
    let load = move || {
        let token = SubstitutionToken {
            token: asked.clone(),
        };
        async move {
            // Without a token: the link was used up here, and another role has loaded the page anew.
            if token.token.is_empty() {
                return Ok(None);
            }
            match accounts::inspect_substitution(&token).await {
                Ok(card) => Ok(Some(card)),
                Err(error) if error.is("link_unknown") => Ok(None),
                Err(error) => Err::<Option<SubstitutionCard>, ApiError>(error),
            }
        }
    };
    let show = move |card: Option<SubstitutionCard>| {
        match card {
        Some(card) => view! { <Offer card token=token.clone()/> }.into_any(),
        None => view! {
            <Empty
                kind=EmptyKind::NotFound
                title="Ссылка не действует"
                text="Вы уже согласились, замещение отменено или закончилось, либо письмо отправлено другому пользователю: войдите под его именем."
            >
                <A href="/" attr:class="button">"На главную"</A>
            </Empty>
        }
        .into_any(),
    }
    };

    view! {
        <PageHead title="Просьба о замещении"/>
        <Loaded load show/>
    }
}

#[component]
fn Offer(card: SubstitutionCard, token: String) -> impl IntoView {
    let identity = use_identity();
    let form = Form::new();
    let accepted = RwSignal::new(false);
    let navigate = use_navigate();
    let token = StoredValue::new(token);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let token = SubstitutionToken {
            token: token.get_value(),
        };
        let navigate = navigate.clone();
        form.submit(
            async move { accounts::accept_substitution(&token).await },
            move |me| {
                accepted.set(true);
                identity.update(me);
                // The link is used up: nothing asks for it again.
                let replace = NavigateOptions {
                    replace: true,
                    scroll: false,
                    ..NavigateOptions::default()
                };
                navigate("/substitution", replace);
            },
        );
    };
    let municipality = card.municipality.map(|one| one.name).unwrap_or_default();
    let first_day = long_date(card.starts_on);
    let words = if card.starts_on <= today() {
        "Роль уже в списке ролей вверху страницы: выберите её, чтобы действовать за координатора."
            .to_owned()
    } else {
        format!("Роль появится вверху страницы в первый день замещения: {first_day}")
    };

    view! {
        <div class="stack">
            <section class="panel" aria-labelledby="offer">
                <div class="panel__head"><h2 id="offer">"Кого и когда заместить"</h2></div>
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Кого" value=card.principal/>
                        <SummaryRow name="Роль" value=card.role.title()/>
                        <SummaryRow name="Муниципалитет" value=municipality/>
                        <SummaryRow name="Первый день" value=first_day/>
                        <SummaryRow name="Последний день" value=long_date(card.ends_on)/>
                    </Summary>
                </div>
            </section>
            {move || if accepted.get() {
                let words = words.clone();
                view! {
                    <Banner kind=BannerKind::Ok role="status" title="Вы согласились">
                        <p>{words}</p>
                    </Banner>
                }
                .into_any()
            } else {
                view! {
                    <form class="stack stack--s" novalidate on:submit=send.clone()>
                        <ErrorSummary form/>
                        <p>"Всё, что Вы сделаете в этой роли, запишется как сделанное Вами за координатора."</p>
                        <div><SubmitButton form label="Согласиться заместить" busy="Записываем…"/></div>
                    </form>
                }
                .into_any()
            }}
        </div>
    }
}
