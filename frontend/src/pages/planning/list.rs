use contract::applications::ApplicationRow;
use contract::lists::Page;
use leptos::prelude::*;
use uuid::Uuid;

use super::bulk::Selection;
use super::head::{FullHead, ShortHead};
use super::row::{FullRow, ShortRow};
use super::rows::{FIELDS, ORDERS, PER_PAGE};
use super::send::SendLink;
use crate::components::list::{ListAddress, ListOrder, NoRows, SortSelect};
use crate::components::{DataTable, Empty, EmptyKind, Pagination};

const LABEL: &str =
    "Общий список педагогических работников для формирования графика проведения аттестации";

/// One page of the list. `opened`: whose panel is open.
#[component]
pub fn PlanningList(
    page: Page<ApplicationRow>,
    address: Memo<ListAddress>,
    order: ListOrder,
    opened: Memo<Option<Uuid>>,
    assign: Callback<Uuid>,
    selection: Selection,
) -> impl IntoView {
    let in_all = page.found();
    if page.items.is_empty() {
        return view! { <NoRows address fields=FIELDS per_page=PER_PAGE total=in_all text="По выбранному фильтру зарегистрированных заявлений нет."><Nothing/></NoRows> }.into_any();
    }
    let found = in_all.of(
        "педагогический работник",
        "педагогических работника",
        "педагогических работников",
    );
    let href =
        Callback::new(move |number: u64| address.get_untracked().beside("page", number).href());
    let municipality = only_municipality(&page.items);
    let bar = move || {
        view! {
            <div class="table-bar">
                <p><b>{found.clone()}</b></p>
                <SortSelect order orders=ORDERS/>
                <SendLink address municipality/>
            </div>
        }
        .into_any()
    };
    let rows = StoredValue::new(page.items);
    let table = move |opened: Option<Uuid>, bar: AnyView| {
        let full = opened.is_none();
        let head = if full {
            view! { <FullHead order rows=rows.get_value() selection/> }.into_any()
        } else {
            view! { <ShortHead order/> }.into_any()
        };
        let row = move |row: ApplicationRow| {
            let open = opened == Some(row.id);
            if full {
                view! { <FullRow row assign selection/> }.into_any()
            } else {
                view! { <ShortRow row assign open/> }.into_any()
            }
        };
        view! {
            <DataTable label=LABEL head wide=full bar>
                {rows.get_value().into_iter().map(row).collect_view()}
            </DataTable>
        }
    };
    view! {
        {move || table(opened.get(), bar())}
        <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
    }
    .into_any()
}

/// The municipality of all rows, where it is one.
fn only_municipality(rows: &[ApplicationRow]) -> Option<Uuid> {
    let first = rows.first()?.municipality.id;
    rows.iter()
        .all(|row| row.municipality.id == first)
        .then_some(first)
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty
            kind=EmptyKind::NothingYet
            title="Назначать пока некому"
            text="Сюда попадают зарегистрированные заявления на общих основаниях."
        >
            <a class="button" href="/registration">"Перейти к регистрации"</a>
        </Empty>
    }
    .into_any()
}
