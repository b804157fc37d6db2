use contract::applications::ApplicationRow;
use contract::lists::Page;
use domain::roles::Role;
use leptos::prelude::*;

use super::row::{COLUMNS, Row};
use crate::api::{Query, applications};
use crate::components::list::{
    FilterForm, FilterSearch, ListAddress, PastEnd, cases_lead_back, use_list_address,
};
use crate::components::{DataTable, Empty, EmptyKind, Head, Loaded, PageHead, Pagination};
use crate::identity::use_identity;

const PER_PAGE: u64 = 25;
const SEARCH: &str = "Фамилия, имя или отчество";

/// The list under the role's own name, with a search by name.
#[component]
pub fn OthersPage() -> impl IntoView {
    let address = use_list_address();
    let title = title(use_identity().role_now());
    cases_lead_back(address, Signal::derive(move || address.with(rows)));
    let chosen = Signal::derive(move || {
        address.with(|address| {
            Vec::from_iter(address.get("q").map(|q| ("q", format!("{SEARCH}: {q}"))))
        })
    });
    let load = move || {
        let query = address.with(rows);
        async move { applications::list(&query).await }
    };

    view! {
        <PageHead title crumbs=vec![("/", "Главная")]/>
        <section class="stack stack--s" aria-label=title>
            <FilterForm address label="Поиск" fields=&["q"] chosen>
                <FilterSearch address label=SEARCH/>
            </FilterForm>
            <Loaded load show=move |page| view! { <Found page address title/> }.into_any()/>
        </section>
    }
}

/// As the main navigation calls it.
const fn title(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Expert) => "Мои аттестуемые",
        Some(Role::SchoolCoordinator) => "Заявления педагогов",
        _ => "Заявления",
    }
}

fn rows(address: &ListAddress) -> Query {
    address
        .query(&["q"])
        .with("sort", "surname")
        .with("page", address.page())
        .with("per_page", PER_PAGE)
}

#[component]
fn Found(
    page: Page<ApplicationRow>,
    address: Memo<ListAddress>,
    title: &'static str,
) -> impl IntoView {
    let href =
        Callback::new(move |number: u64| address.get_untracked().beside("page", number).href());
    let in_all = page.found();
    if page.items.is_empty() && page.total > 0 {
        return view! { <PastEnd page=page.page per_page=PER_PAGE total=in_all href/> }.into_any();
    }
    if page.items.is_empty() {
        return nothing(address.with_untracked(|address| address.get("q").is_some())).into_any();
    }
    let head = COLUMNS.map(|label| view! { <Head label/> });
    view! {
        <DataTable label=title head=head.into_iter().collect_view().into_any()>
            {page.items.into_iter().map(|row| view! { <Row row/> }).collect_view()}
        </DataTable>
        <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
    }
    .into_any()
}

fn nothing(searched: bool) -> impl IntoView {
    if searched {
        return view! {
            <Empty kind=EmptyKind::NotFound title="Ничего не найдено" text="Проверьте, как написано имя, или снимите поиск.">
                <a class="button" href="/applications">"Сбросить поиск"</a>
            </Empty>
        };
    }
    view! {
        <Empty
            kind=EmptyKind::NothingYet
            title="Заявлений пока нет"
            text="Они появятся здесь, как только станут относиться к Вашей работе: о назначении придёт письмо."
        >
            <a class="button" href="/">"Перейти на главную"</a>
        </Empty>
    }
}
