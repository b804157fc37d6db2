use contract::applications::ApplicationRow;
use contract::lists::Page;
use leptos::prelude::*;

use super::bulk::{BulkBar, Selection};
use super::columns::Columns;
use super::columns_menu::ColumnsMenu;
use super::correction::CorrectionTable;
use super::desk::{Desk, DeskList};
use super::journal::JournalTable;
use super::new::NewTable;
use super::tab::{FIELDS, PER_PAGE, Tab};
use crate::components::list::{ListAddress, ListOrder, NoRows, SortSelect};
use crate::components::notice::Notice;
use crate::components::{Empty, EmptyKind, Pagination};

/// One page of the open tab.
#[component]
pub fn RegisterList(
    tab: Tab,
    page: Page<ApplicationRow>,
    address: Memo<ListAddress>,
    order: ListOrder,
    register: Callback<ApplicationRow>,
    desk: Desk,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    desk.rows.set(page.items.clone());
    let in_all = page.found();
    if page.items.is_empty() {
        return view! { <NoRows address fields=FIELDS per_page=PER_PAGE total=in_all text="По выбранному фильтру заявлений нет."><Nothing tab/></NoRows> }.into_any();
    }
    expect_context::<Selection>().renew(&page.items);
    let (total, all_rows) = (
        page.total,
        Signal::derive(move || address.with(|address| tab.rows(address))),
    );
    let found = in_all.of("заявление", "заявления", "заявлений");
    let words = move || {
        let now = order.now.get();
        tab.orders()
            .iter()
            .find(|(key, _)| *key == now)
            .map(|(_, words)| format!(", {}", lower(words)))
    };
    let href =
        Callback::new(move |number: u64| address.get_untracked().with("page", number).href());
    let columns = expect_context::<Columns>();
    let rows = StoredValue::new(page.items);
    view! {
        <section aria-labelledby="found">
            <div class="table-region table-region--wide" data-density="compact">
                <div class="table-bar">
                    <p id="found"><b>{found}</b>{words}</p>
                    <SortSelect order orders=tab.orders()/>
                    <Show when=move || desk.opened.get().is_none()><ColumnsMenu tab/></Show>
                </div>
                {move || { columns.shown.track(); match tab {
                    _ if desk.opened.get().is_some() => view! { <DeskList rows=rows.get_value() desk/> }.into_any(),
                    Tab::Correction => view! { <CorrectionTable rows=rows.get_value() order register/> }.into_any(),
                    Tab::New => view! { <NewTable rows=rows.get_value() order register/> }.into_any(),
                    Tab::Journal => view! { <JournalTable rows=rows.get_value() order/> }.into_any(),
                }}}
            </div>
            {(tab == Tab::New).then(|| view! { <BulkBar rows=all_rows total notice/> })}
            <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
        </section>
    }
    .into_any()
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[component]
fn Nothing(tab: Tab) -> impl IntoView {
    let (title, text) = match tab {
        Tab::New => (
            "Новых заявлений нет",
            "Когда педагогический работник подаст заявление, оно появится здесь.",
        ),
        Tab::Correction => (
            "На доработке заявлений нет",
            "Здесь появятся заявления, которые Вы вернули педагогам, со сроком доработки.",
        ),
        Tab::Journal => (
            "Записей в журнале пока нет",
            "Здесь появятся зарегистрированные и отклоненные заявления.",
        ),
    };
    view! { <Empty kind=EmptyKind::NothingYet title=title text=text/> }.into_any()
}
