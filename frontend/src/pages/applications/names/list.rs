use contract::{lists::Page, names::NameProposal};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::names;
use crate::clock::instant;
use crate::components::list::PastEnd;
use crate::components::{Cell, DataTable, Empty, EmptyKind, Head, Loaded, PageHead, Pagination};

const PER_PAGE: u64 = 25;

/// `/people/names`: what waits for the operator.
#[component]
pub fn NamesPage() -> impl IntoView {
    let query = use_query_map();
    let page = Memo::new(move |_| {
        let page = query.with(|query| query.get("page"));
        page.and_then(|page| page.parse().ok()).unwrap_or(1)
    });
    view! {
        <PageHead
            title="Исправления имён"
            lead="Координаторы предлагают исправить имя в зарегистрированном заявлении, оператор подтверждает или отклоняет."
        />
        <Loaded
            load=move || {
                let page = page.get();
                async move { names::list(page, PER_PAGE).await }
            }
            show=table
        />
    }
}

fn table(found: Page<NameProposal>) -> AnyView {
    let (page, per_page, total) = (found.page, found.per_page, found.found());
    let href = move |number: u64| format!("/people/names?page={number}");
    if found.items.is_empty() && total.rows > 0 {
        return view! { <PastEnd page per_page total href/> }.into_any();
    }
    if found.items.is_empty() {
        return view! {
            <Empty
                kind=EmptyKind::NothingYet
                title="Исправлений имён нет"
                text="Когда координатор предложит исправить имя, заявление появится здесь."
            />
        }
        .into_any();
    }
    let head = [
        "В заявлении",
        "Предложено",
        "Обоснование",
        "Кто и когда предложил",
        "Действия",
    ];
    let words = total.of("исправление", "исправления", "исправлений");
    let bar = view! { <div class="table-bar"><p><b>{words}</b></p></div> };
    view! {
        <DataTable
            label="Исправления имён"
            bar=bar.into_any()
            head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()
        >
            {found.items.into_iter().map(|proposal| view! { <Row proposal/> }).collect_view()}
        </DataTable>
        <Pagination page per_page total href/>
    }
    .into_any()
}

#[component]
fn Row(proposal: NameProposal) -> impl IntoView {
    let href = format!(
        "/applications/{}/name?from=/people/names",
        proposal.application_id
    );
    let name = proposal.old_name.clone();
    let number = proposal.registration_number.or(proposal.case_number);
    let (words, class) = if proposal.allowed_actions.is_empty() {
        ("Посмотреть", "button button--s")
    } else {
        ("Решить", "button button--s button--accent")
    };
    view! {
        <tr role="row">
            <Cell label="В заявлении" class="cell--title">
                {proposal.old_name}
                <span class="cell__sub case-no">{number}</span>
                <span class="cell__sub">{proposal.municipality.name}</span>
            </Cell>
            <Cell label="Предложено"><b>{proposal.new_name}</b></Cell>
            <Cell label="Обоснование">{proposal.reason}</Cell>
            <Cell label="Кто и когда предложил">
                {proposal.proposed_by}
                <span class="cell__sub num">{instant(proposal.proposed_at)}</span>
            </Cell>
            <Cell label="Действия" class="cell--actions">
                <a class=class href=href>
                    {words}
                    <span class="visually-hidden">": " {name}</span>
                </a>
            </Cell>
        </tr>
    }
}
