use contract::lists::Page;
use contract::not_filed::NotFiledRow;
use leptos::prelude::*;

use super::{
    answer::Answer,
    chosen::{ChooseAll, Chosen},
    filter::FIELDS,
    page::PER_PAGE,
    row::Row,
};
use crate::components::list::{ListAddress, ListOrder, NoRows, Order, SortSelect, use_sees_all};
use crate::components::{Empty, EmptyKind, Pagination, SortHeader};

const ORDERS: &[Order] = &[
    ("registered_at", "Сначала давно зарегистрированные"),
    ("-registered_at", "Сначала недавно зарегистрированные"),
    ("surname", "Фамилия, А–Я"),
    ("-surname", "Фамилия, Я–А"),
];

#[component]
pub fn NotFiledList(
    page: Page<NotFiledRow>,
    address: Memo<ListAddress>,
    order: ListOrder,
    chosen: Chosen,
    answer: RwSignal<Option<Answer>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let in_all = page.found();
    if page.items.is_empty() {
        return view! { <NoRows address fields=FIELDS per_page=PER_PAGE total=in_all text="По выбранному фильтру педагогических работников нет."><Nothing/></NoRows> }.into_any();
    }
    let found = in_all.of(
        "педагогический работник",
        "педагогических работника",
        "педагогических работников",
    );
    let href =
        Callback::new(move |number: u64| address.get_untracked().with("page", number).href());
    let ListOrder { now, choose } = order;
    let rows = StoredValue::new(page.items.clone());
    let all = use_sees_all();

    view! {
        <section aria-labelledby="found">
            <div class="table-region table-region--wide" data-density="compact">
                <div class="table-bar">
                    <p id="found"><b>{found}</b></p>
                    <SortSelect order orders=ORDERS/>
                </div>
                <table role="table" class="data-table" aria-label="Педагогические работники, не подавшие заявление">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col" class="col-choice"><ChooseAll chosen rows/></th>
                            {all.then(|| view! { <th role="columnheader" scope="col">"Муниципалитет"</th> })}
                            <SortHeader column="surname" label="Фамилия Имя Отчество" sort=now choose/>
                            <th role="columnheader" scope="col">"Место работы (образовательная организация)"</th>
                            <th role="columnheader" scope="col">"Номер телефона (сотовый), адрес электронной почты"</th>
                            <SortHeader column="registered_at" label="Зарегистрировался" sort=now choose/>
                            <th role="columnheader" scope="col">"Сформировал заявление на аттестацию"</th>
                            <th role="columnheader" scope="col">"Последнее уведомление"</th>
                            <th role="columnheader" scope="col" class="th-actions">"Планирует позже"</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {page.items.into_iter().map(|row| view! { <Row row all chosen answer reload/> }).collect_view()}
                    </tbody>
                </table>
            </div>
            <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
        </section>
    }
    .into_any()
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty
            kind=EmptyKind::NothingYet
            title="Все зарегистрированные подали заявления"
            text="Здесь появятся те, кто зарегистрировался и не подал заявления. Тех, кто планирует подать позже, показывает фильтр."
        >
            <a class="button" href="/not-filed?later=hidden">"Показать планирующих позже"</a>
        </Empty>
    }
    .into_any()
}
