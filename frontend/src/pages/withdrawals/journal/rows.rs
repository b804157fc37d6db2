use contract::lists::Page;
use contract::withdrawals::WithdrawalRow;
use leptos::prelude::*;

use super::cells::{DecisionCell, NAME, PersonCell, REASON, ReasonCell, SENT, SentCell};
use super::tab::{FIELDS, PER_PAGE, Tab};
use crate::components::list::{ListAddress, ListOrder, NoRows, SortSelect};
use crate::components::{DataTable, Empty, EmptyKind, Head, Pagination, SortHeader};

/// One page of the open tab.
#[component]
pub fn JournalList(
    tab: Tab,
    page: Page<WithdrawalRow>,
    address: Memo<ListAddress>,
    order: ListOrder,
    ask: Callback<WithdrawalRow>,
) -> impl IntoView {
    let in_all = page.found();
    if page.items.is_empty() {
        return view! { <NoRows address fields=FIELDS per_page=PER_PAGE total=in_all text="По выбранному фильтру заявлений на отзыв нет."><Nothing tab/></NoRows> }.into_any();
    }
    let found = in_all.of("заявление", "заявления", "заявлений");
    let href =
        Callback::new(move |number: u64| address.get_untracked().with("page", number).href());
    let ListOrder { now, choose } = order;
    let last = match tab {
        Tab::New => view! { <Head label="Действия" class="th-actions"/> }.into_any(),
        _ => view! { <SortHeader column="decided_at" label="Решение" sort=now choose/> }.into_any(),
    };
    let head = view! {
        <SortHeader column="surname" label=NAME sort=now choose/>
        <Head label=REASON/>
        <SortHeader column="sent_at" label=SENT sort=now choose/>
        {last}
    };
    let bar = view! {
        <div class="table-bar">
            <p><b>{found}</b>" на отзыв"</p>
            <SortSelect order orders=tab.orders()/>
        </div>
    };
    let rows = page.items.into_iter().map(move |row| {
        view! {
            <tr role="row">
                <PersonCell row=row.clone()/>
                <ReasonCell row=row.clone()/>
                <SentCell row=row.clone()/>
                <DecisionCell row ask/>
            </tr>
        }
    });
    view! {
        <DataTable
            label="Журнал регистрации отозванных заявлений педагогических работников на аттестацию"
            head=head.into_any()
            bar=bar.into_any()
        >
            {rows.collect_view()}
        </DataTable>
        <Pagination page=page.page per_page=PER_PAGE total=in_all href/>
    }
    .into_any()
}

#[component]
fn Nothing(tab: Tab) -> impl IntoView {
    let (title, text) = match tab {
        Tab::New => (
            "Новых заявлений на отзыв нет",
            "Когда педагог или координатор отправит подписанное заявление на отзыв, оно появится здесь.",
        ),
        Tab::Registered => (
            "Зарегистрированных пока нет",
            "Здесь появятся отозванные заявления.",
        ),
        Tab::Returned => (
            "Возвращённых пока нет",
            "Здесь появятся заявления на отзыв, которые вернули без подписи или с нечитаемым сканом.",
        ),
    };
    view! { <Empty kind=EmptyKind::NothingYet title=title text=text/> }.into_any()
}
