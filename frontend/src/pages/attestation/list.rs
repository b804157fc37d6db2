use contract::applications::ApplicationRow;
use contract::lists::Page;
use leptos::prelude::*;

use super::attest::Asked;

use super::row::{AttestationRow, CLAIMED, FORM, HELD, NAME, headings};
use super::tab::{FIELDS, PER_PAGE, Tab};
use crate::components::list::{ListAddress, ListOrder, NoRows, SortSelect};
use crate::components::{Empty, EmptyKind, Pagination, SortHeader};

/// One page of the open tab.
#[component]
pub fn AttestationList(
    tab: Tab,
    page: Page<ApplicationRow>,
    address: Memo<ListAddress>,
    order: ListOrder,
    asked: Asked,
) -> impl IntoView {
    let in_all = page.found();
    if page.items.is_empty() {
        return view! { <NoRows address fields=FIELDS per_page=PER_PAGE total=in_all text="По выбранному фильтру заявлений нет."><Nothing tab/></NoRows> }.into_any();
    }
    let found = in_all.of("заявление", "заявления", "заявлений");
    let href =
        Callback::new(move |number: u64| address.get_untracked().with("page", number).href());
    view! {
        <section aria-labelledby="found">
            <div class="table-region table-region--wide" data-density="compact">
                <div class="table-bar">
                    <p id="found"><b>{found}</b></p>
                    <SortSelect order orders=tab.orders()/>
                </div>
                <table role="table" class="data-table" aria-label="Аттестация педагогических работников">
                    <Heads order/>
                    <tbody role="rowgroup">
                        {page.items.into_iter().map(|row| view! { <AttestationRow row asked/> }).collect_view()}
                    </tbody>
                </table>
            </div>
            <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
        </section>
    }
    .into_any()
}

#[component]
fn Heads(order: ListOrder) -> impl IntoView {
    let ListOrder { now, choose } = order;
    let plain = |(words, full): (&'static str, Option<&'static str>)| {
        view! { <th role="columnheader" scope="col" aria-label=full>{words}</th> }
    };
    let [period, position, documents] = headings().map(plain);
    view! {
        <thead role="rowgroup">
            <tr role="row">
                {period}
                <SortHeader column="surname" label=NAME sort=now choose/>
                {position}
                <th role="columnheader" scope="col" aria-label=HELD>"Имеющаяся категория"</th>
                <SortHeader column="claimed_category" label="Заявленная категория" full=CLAIMED sort=now choose/>
                <SortHeader column="form" label="Форма аттестации" full=FORM sort=now choose/>
                {documents}
                <SortHeader column="conclusion_due" label="Просмотр итогового заключения / Аттестация" sort=now choose class="col-actions"/>
            </tr>
        </thead>
    }
}

#[component]
fn Nothing(tab: Tab) -> impl IntoView {
    match tab {
        Tab::Open => view! {
            <Empty kind=EmptyKind::NothingYet title="Аттестуемых пока нет" text="Здесь появятся зарегистрированные заявления: к каждому специалист прикрепит итоговое заключение.">
                <a class="button" href="/registration">"Перейти к регистрации"</a>
            </Empty>
        }
        .into_any(),
        Tab::Verified => view! {
            <Empty kind=EmptyKind::NothingYet title="Проверенных пока нет" text="Здесь появятся заявления, которые Вы отметили: «соответствует» или «не соответствует»."/>
        }
        .into_any(),
    }
}
