use contract::applications::ApplicationRow;
use contract::lists::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use uuid::Uuid;

use super::card::Card;
use crate::api::{Query, applications};
use crate::components::{Banner, BannerKind, Empty, EmptyKind, Loaded, PageHead};
use crate::pages::applications::address;

/// Begins a draft, empty or from a rejected application, and opens it.
pub type Begin = Callback<Option<Uuid>>;

/// The teacher's own applications: where each stands and what to do next.
#[component]
pub fn MinePage() -> impl IntoView {
    let failed = RwSignal::new(None::<String>);
    let navigate = StoredValue::new_local(use_navigate());
    let begin = Callback::new(move |copy_of: Option<Uuid>| {
        failed.set(None);
        spawn_local(async move {
            match applications::begin(copy_of).await {
                Ok(draft) => {
                    navigate.try_with_value(|navigate| {
                        navigate(&address::page(draft.id, "edit"), Default::default())
                    });
                }
                Err(error) => {
                    failed.try_set(Some(error.words()));
                }
            }
        });
    });
    let load = || async { applications::list(&Query::new().with("per_page", 50)).await };
    let show = move |page: Page<ApplicationRow>| view! { <Mine rows=page.items begin/> }.into_any();

    view! {
        <PageHead title="Мои заявления" crumbs=vec![("/", "Главная")]/>
        {move || failed.get().map(|words| view! {
            <Banner kind=BannerKind::Danger role="alert" title="Заявление не создано"><p>{words}</p></Banner>
        })}
        <Loaded load show/>
    }
}

#[component]
fn Mine(rows: Vec<ApplicationRow>, begin: Begin) -> impl IntoView {
    if rows.is_empty() {
        return view! {
            <Empty
                kind=EmptyKind::NothingYet
                title="Заявлений пока нет"
                text="Заявление о проведении аттестации можно подать в любой день года. Заполнение сохраняется на сервере: можно прерваться и продолжить с другого компьютера."
            >
                <NewButton begin primary=true/>
            </Empty>
        }
        .into_any();
    }
    let first = rows.iter().position(|row| !row.allowed_actions.is_empty());
    let cards = rows
        .into_iter()
        .enumerate()
        .map(|(index, row)| view! { <Card row begin first={first == Some(index)}/> });
    view! {
        <div class="stack">
            {cards.collect_view()}
            <div><NewButton begin primary=first.is_none()/></div>
        </div>
    }
    .into_any()
}

#[component]
fn NewButton(begin: Begin, primary: bool) -> impl IntoView {
    view! {
        <button class="button" class:button--primary=primary type="button" on:click=move |_| begin.run(None)>
            "Подать заявление"
        </button>
    }
}
