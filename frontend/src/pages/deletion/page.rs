use contract::deletions::{DeletionCard, DeletionToken};
use domain::calendar::long_date;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_query_map};

use crate::{
    api::{ApiError, not_filed},
    components::{
        Banner, BannerKind, Empty, EmptyKind, ErrorSummary, Loaded, PageHead, SubmitButton,
        Summary, SummaryRow,
    },
    form::Form,
    identity::use_identity,
};

/// Opening it changes nothing: mail programs follow links by themselves. One press deletes.
#[component]
pub fn DeletionPage() -> impl IntoView {
    let token = use_query_map()
        .with_untracked(|query| query.get("token"))
        .unwrap_or_default();
    let asked = token.clone();
    // A link that does not delete is an answer of this page, in the server's words.
    let load = move || {
        let token = DeletionToken {
            token: asked.clone(),
        };
        async move {
            match not_filed::inspect_deletion(&token).await {
                Ok(card) => Ok(Ok(card)),
                Err(error) if matches!(error.status(), Some(404 | 409)) => Ok(Err(error.words())),
                Err(error) => Err::<Result<DeletionCard, String>, ApiError>(error),
            }
        }
    };
    let show = move |card: Result<DeletionCard, String>| match card {
        Ok(card) => view! { <Ask card token=token.clone()/> }.into_any(),
        Err(words) => view! {
            <Empty kind=EmptyKind::NotFound title="По этой ссылке удалить нечего" text=words>
                <A href="/login" attr:class="button">"Войти"</A>
            </Empty>
        }
        .into_any(),
    };
    view! {
        <PageHead title="Удаление регистрационных данных"/>
        <Loaded load show/>
    }
}

#[component]
fn Ask(card: DeletionCard, token: String) -> impl IntoView {
    let identity = use_identity();
    let form = Form::new();
    let done = RwSignal::new(None::<String>);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let token = DeletionToken {
            token: token.clone(),
        };
        form.submit(
            async move { not_filed::delete(&token).await },
            move |deleted| {
                // The session of this account, if there was one, is over with it.
                identity.resume();
                done.set(Some(deleted.message));
            },
        );
    };
    let send = StoredValue::new(send);
    let card = StoredValue::new(card);

    move || {
        match done.get() {
        Some(words) => view! {
            <Banner kind=BannerKind::Ok role="status" title="Данные удалены"><p>{words}</p></Banner>
        }
        .into_any(),
        None => view! {
            <ErrorSummary form/>
            <form class="stack" novalidate on:submit=move |event| send.with_value(|send| send(event))>
                <Summary>
                    <SummaryRow name="Инициалы" value=card.with_value(|card| card.initials.clone())/>
                    <SummaryRow name="Имя пользователя" value=card.with_value(|card| card.username.clone())/>
                    <SummaryRow name="Ссылка действует до" value=card.with_value(|card| long_date(card.valid_until))/>
                </Summary>
                <p>
                    "Удалятся имя, контакты, пароль, согласия и черновики заявлений с документами. Вернуть их нельзя. \
                    Останется акт об уничтожении без персональных данных. Если понадобится, Вы сможете зарегистрироваться заново."
                </p>
                <div class="cluster">
                    <SubmitButton form label="Удалить мои данные" class="button--danger-solid" busy="Удаляем…"/>
                    <A href="/" attr:class="button">"Не удалять"</A>
                </div>
            </form>
        }
        .into_any(),
    }
    }
}
