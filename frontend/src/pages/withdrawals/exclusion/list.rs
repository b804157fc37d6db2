use contract::applications::ApplicationRow;
use contract::lists::Page;
use leptos::prelude::*;

use super::page::{FIELDS, PER_PAGE};
use super::row::ExclusionRow;
use crate::components::list::{ListAddress, ListOrder, NoRows, Order, SortSelect};
use crate::components::{DataTable, Empty, EmptyKind, Head, Pagination, SortHeader};

const ORDERS: &[Order] = &[("surname", "Фамилия, А–Я"), ("-surname", "Фамилия, Я–А")];
const LABEL: &str =
    "Общий список педагогических работников для отзыва заявления муниципальным координатором";

#[component]
pub fn ExclusionList(
    page: Page<ApplicationRow>,
    address: Memo<ListAddress>,
    order: ListOrder,
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
        Callback::new(move |number: u64| address.get_untracked().with("page", number).href());
    let ListOrder { now, choose } = order;
    let head = view! {
        <SortHeader column="surname" label="Фамилия Имя Отчество" sort=now choose/>
        <Head label="Должность"/>
        <Head label="Место работы (образовательная организация)"/>
        <Head label="Состояние отзыва"/>
        <Head label="Действия" class="th-actions"/>
    };
    let bar = view! {
        <div class="table-bar">
            <p><b>{found}</b></p>
            <SortSelect order orders=ORDERS/>
        </div>
    };
    let rows = page
        .items
        .into_iter()
        .map(|row| view! { <ExclusionRow row/> });
    view! {
        <DataTable label=LABEL wide=true head=head.into_any() bar=bar.into_any()>
            {rows.collect_view()}
        </DataTable>
        <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
    }
    .into_any()
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty
            kind=EmptyKind::NothingYet
            title="Зарегистрированных заявлений нет"
            text="Отозвать можно только зарегистрированное заявление: зарегистрируйте его, и оно появится здесь."
        >
            <a class="button" href="/registration">"Регистрация заявлений"</a>
        </Empty>
    }
    .into_any()
}
