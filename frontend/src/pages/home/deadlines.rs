use contract::{applications::ApplicationRow, lists::Page};
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{
    api::{Query, applications},
    components::{Cell, DataTable, Due, Head, Loaded},
};

const SHOWN: usize = 5;

/// «Ближайшие сроки»: the applications whose review ends first.
#[component]
pub fn Deadlines() -> impl IntoView {
    let load = || async {
        let query = Query::new()
            .with("stage", "submitted")
            .with("sort", "review_until")
            .with("per_page", SHOWN);
        applications::list(&query).await
    };

    view! {
        <section class="panel" aria-labelledby="deadlines">
            <div class="panel__head"><h2 id="deadlines">"Ближайшие сроки"</h2></div>
            <div class="panel__body"><Loaded load show=table/></div>
        </section>
    }
}

/// The first rows, and the way to all of them.
pub fn table(found: Page<ApplicationRow>) -> AnyView {
    if found.items.is_empty() {
        return view! { <p>"Заявлений, которые ждут рассмотрения, нет."</p> }.into_any();
    }
    let head = ["Фамилия Имя Отчество", "Что сделать", "Срок"];
    let total = found.found();

    view! {
        <DataTable label="Ближайшие сроки" head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()>
            {found.items.into_iter().take(SHOWN).map(row).collect_view()}
        </DataTable>
        {(total.rows > SHOWN as u64).then(|| view! { <p class="small"><A href="/registration">"Все сроки: " {total.of("заявление", "заявления", "заявлений")}</A></p> })}
    }
    .into_any()
}

fn row(row: ApplicationRow) -> impl IntoView {
    let todo = if row.allowed_actions.contains(&Action::Register) {
        "Рассмотреть заявление"
    } else if row.allowed_actions.contains(&Action::Reject) {
        "Проверить и отклонить либо оставить оператору"
    } else {
        "Дождаться решения"
    };

    view! {
        <tr role="row">
            <Cell label="Фамилия Имя Отчество" class="cell--title">
                <a class="cell__title" href=format!("/applications/{}", row.id)>{row.full_name}</a>
                {row.case_number.map(|number| view! { <span class="cell__sub case-no">{number}</span> })}
            </Cell>
            <Cell label="Что сделать">{todo}</Cell>
            <Cell label="Срок">{row.review_until.map(|until| view! { <Due until/> })}</Cell>
        </tr>
    }
}
