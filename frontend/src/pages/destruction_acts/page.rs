use contract::deletions::DestructionAct;
use contract::lists::Page;
use leptos::prelude::*;

use crate::api::not_filed;
use crate::clock::short_instant;
use crate::components::list::{ListAddress, PastEnd, use_list_address, use_sees_all};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Cell, DataTable, Empty, EmptyKind, Head, Loaded, PageHead, Pagination};

const PER_PAGE: u64 = 25;

/// «Акты об уничтожении персональных данных».
#[component]
pub fn DestructionActsPage() -> impl IntoView {
    let address = use_list_address();
    let load = move || {
        let page = address.with(ListAddress::page);
        async move { not_filed::acts(page, PER_PAGE).await }
    };
    view! {
        <PageHead
            title="Акты об уничтожении персональных данных"
            crumbs=vec![("/work", "Работа с заявлениями"), ("/not-filed", "Не подавшие заявление")]
            here="Акты об уничтожении"
            lead="Система составляет акт, когда педагог удаляет свои регистрационные данные по ссылке из письма. Персональных данных в акте нет."
        />
        <Loaded load show=move |page| view! { <Acts page address/> }.into_any()/>
    }
}

#[component]
fn Acts(page: Page<DestructionAct>, address: Memo<ListAddress>) -> impl IntoView {
    let href =
        Callback::new(move |number: u64| address.get_untracked().with("page", number).href());
    let in_all = page.found();
    if page.items.is_empty() && page.total > 0 {
        return view! { <PastEnd page=page.page per_page=PER_PAGE total=in_all href/> }.into_any();
    }
    if page.items.is_empty() {
        return view! {
            <Empty
                kind=EmptyKind::NothingYet
                title="Актов пока нет"
                text="Акт появится, когда педагог удалит свои регистрационные данные по ссылке из письма."
            >
                <a class="button" href="/not-filed">"К не подавшим заявление"</a>
            </Empty>
        }
        .into_any();
    }
    let all = use_sees_all();
    let head = view! {
        <Head label="Номер"/>
        <Head label="Уничтожены"/>
        {all.then(|| view! { <Head label="Муниципалитет"/> })}
        <Head label="Сведения"/>
        <Head label="Акт"/>
    };
    view! {
        <DataTable label="Акты об уничтожении персональных данных" head=head.into_any()>
            {page.items.into_iter().map(|act| row(act, all)).collect_view()}
        </DataTable>
        <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
    }
    .into_any()
}

fn row(act: DestructionAct, all: bool) -> impl IntoView {
    let path = format!("/destruction-acts/{}/document.pdf", act.id);
    let municipality = act.municipality.map(|one| one.name);
    let number = act.number.clone();
    view! {
        <tr role="row" class="row--title-first">
            <Cell label="Номер" class="cell--title"><b class="case-no">{act.number.clone()}</b></Cell>
            <Cell label="Уничтожены" class="col-date">{short_instant(act.destroyed_at)}</Cell>
            {all.then(|| view! { <Cell label="Муниципалитет">{municipality}</Cell> })}
            <Cell label="Сведения">
                {act.kinds.join("; ")}
                <span class="cell__sub">{act.grounds}</span>
            </Cell>
            <Cell label="Акт" class="cell--actions">
                <DocumentButton path opens=Opens::InTab>
                    "Посмотреть акт"
                    <span class="visually-hidden">" " {number}</span>
                </DocumentButton>
            </Cell>
        </tr>
    }
}
