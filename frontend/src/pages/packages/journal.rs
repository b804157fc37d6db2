use contract::{
    lists::{Found, Page},
    packages::PackageSummary,
};
use leptos::prelude::*;

use crate::api::packages;
use crate::clock::short_instant;
use crate::components::list::{ListAddress, NoRows, use_sees_all};
use crate::components::{Cell, DataTable, Empty, EmptyKind, Head, Loaded, Pagination};

const PER_PAGE: u64 = 25;
const FIELDS: &[&str] = &["municipality_id", "waiting", "page"];

/// «Журнал передачи»: what was handed over, when, by whom, and what became of it.
#[component]
pub fn Journal(address: Memo<ListAddress>, reload: RwSignal<u32>) -> impl IntoView {
    let query = move |address: &ListAddress| address.query(FIELDS).with("per_page", PER_PAGE);
    let asked = Memo::new(move |_| address.with(query).to_string());
    let sees_all = use_sees_all();
    view! {
        <section class="stack stack--s" aria-labelledby="journal">
            <h2 id="journal">"Журнал передачи"</h2>
            {sees_all.then(|| view! { <Waiting address/> })}
            <Loaded
                load=move || {
                    asked.track();
                    let query = address.with_untracked(query);
                    async move { packages::list(&query).await }
                }
                show=move |page| table(page, address, sees_all)
                reload
            />
        </section>
    }
}

/// The operator's shortcut to what waits for a decision.
#[component]
fn Waiting(address: Memo<ListAddress>) -> impl IntoView {
    let link = move |value: &'static str, words: &'static str| {
        let chosen = Memo::new(move |_| address.with(|address| address.owned("waiting") == value));
        view! {
            <span class="segmented__item">
                <a
                    class="segmented__link"
                    href=move || address.get().with("waiting", value).href()
                    data-noscroll=""
                    aria-current=move || chosen.get().then_some("true")
                >
                    {words}
                </a>
            </span>
        }
    };
    view! {
        <nav class="segmented" aria-label="Какие пакеты">
            {link("", "Все пакеты")}
            {link("true", "Ждут проверки")}
        </nav>
    }
}

fn table(page: Page<PackageSummary>, address: Memo<ListAddress>, sees_all: bool) -> AnyView {
    if page.items.is_empty() {
        return nothing(address, page.found()).into_any();
    }
    let (number, total) = (page.page, page.found());
    let href =
        Callback::new(move |number: u64| address.get_untracked().beside("page", number).href());
    let head = view! {
        <Head label="Номер пакета"/>
        {sees_all.then(|| view! { <Head label="Муниципалитет"/> })}
        <Head label="Передан"/>
        <Head label="Аттестуемых"/>
        <Head label="Состояние"/>
    };
    view! {
        <DataTable label="Журнал передачи" head=head.into_any()>
            {page.items.into_iter().map(|package| view! { <OnePackage package sees_all/> }).collect_view()}
        </DataTable>
        <Pagination page=number per_page=PER_PAGE total href label="Страницы журнала"/>
    }
    .into_any()
}

#[component]
fn OnePackage(package: PackageSummary, sees_all: bool) -> impl IntoView {
    let href = format!("/packages/{}", package.id);
    let (words, share) = state(&package);
    view! {
        <tr role="row">
            <Cell label="Номер пакета" class="cell--title">
                <a class="cell__title" href=href>"№\u{a0}" {package.number}</a>
            </Cell>
            {sees_all.then(|| view! { <Cell label="Муниципалитет">{package.municipality.name}</Cell> })}
            <Cell label="Передан">
                <span class="num">{short_instant(package.handed_at)}</span>
                <span class="cell__sub">{package.handed_by}</span>
            </Cell>
            <Cell label="Аттестуемых"><span class="num">{package.cases}</span></Cell>
            <Cell label="Состояние"><span class=format!("stage {share}")>{words}</span></Cell>
        </tr>
    }
}

/// Words, and the share of the way.
fn state(package: &PackageSummary) -> (String, &'static str) {
    let decided = package.accepted + package.returned;
    let returned = match package.returned {
        0 => String::new(),
        some => format!(", возвращено {some}"),
    };
    if decided == 0 {
        ("Передан, ждёт проверки".to_owned(), "stage--p2")
    } else if decided < package.cases {
        let words = format!("Проверяется: принято {}{returned}", package.accepted);
        (words, "stage--p3")
    } else if package.returned == 0 {
        ("Принят полностью".to_owned(), "stage--full")
    } else {
        let words = format!("Проверен: принято {}{returned}", package.accepted);
        (words, "stage--full")
    }
}

fn nothing(address: Memo<ListAddress>, total: Found) -> impl IntoView {
    view! {
        <NoRows address fields=&["waiting", "municipality_id"] per_page=PER_PAGE total text="По выбранному фильтру пакетов нет.">
            <Empty
                kind=EmptyKind::NothingYet
                title="Пакетов пока нет"
                text="Здесь будет каждый переданный пакет: номер, день и то, что принял Центр."
            />
        </NoRows>
    }
}
