use contract::{applications::ApplicationRow, home::Home, lists::Page};
use domain::calendar::short_date;
use leptos::prelude::*;

use super::tiles::TileLink;
use crate::{
    api::{Query, applications},
    components::{Cell, ConclusionMark, DataTable, Empty, EmptyKind, FormTag, Head, Loaded},
};

/// An expert's own cases.
#[component]
pub fn ExpertHome(home: Home) -> impl IntoView {
    let load = || async {
        applications::list(&Query::new().with("sort", "surname").with("per_page", 50)).await
    };

    view! {
        <div class="stack">
            <div class="metrics">{home.tiles.into_iter().map(|tile| view! { <TileLink tile/> }).collect_view()}</div>
            <section class="stack stack--s" aria-labelledby="cases">
                <h2 id="cases">"Мои аттестуемые"</h2>
                <Loaded load show=cases/>
            </section>
        </div>
    }
}

/// The table of an expert's cases.
pub fn cases(found: Page<ApplicationRow>) -> AnyView {
    if found.items.is_empty() {
        return view! {
            <Empty
                kind=EmptyKind::NothingYet
                title="Аттестуемых пока нет"
                text="Когда Вас назначат, здесь появятся заявления и документы, а на почту придёт письмо."
            />
        }
        .into_any();
    }
    let head = [
        "Фамилия Имя Отчество",
        "Место работы, должность",
        "Заявленная категория",
        "Форма аттестации",
        "Период аттестации",
        "Итоговое заключение",
    ];

    view! {
        <DataTable label="Мои аттестуемые" head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()>
            {found.items.into_iter().map(row).collect_view()}
        </DataTable>
    }
    .into_any()
}

fn row(row: ApplicationRow) -> impl IntoView {
    let period = row.period.map(|period| period.name);
    let starts = row.starts_on.map(|day| format!("с {}", short_date(day)));

    view! {
        <tr role="row">
            <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                <a class="cell__title" href=format!("/applications/{}", row.id)>{row.full_name}</a>
                {row.case_number.map(|number| view! { <span class="cell__sub case-no">{number}</span> })}
            </Cell>
            <Cell label="Место работы, должность">{row.workplace}<span class="cell__sub">{row.position}</span></Cell>
            <Cell label="Заявленная категория">{row.claimed_category.map(|category| category.title())}</Cell>
            <Cell label="Форма аттестации">{row.form.map(|form| view! { <FormTag form/> })}</Cell>
            <Cell label="Период аттестации">{period}{starts.map(|starts| view! { <span class="cell__sub">{starts}</span> })}</Cell>
            <Cell label="Итоговое заключение">{row.conclusion.map(|conclusion| view! { <ConclusionMark conclusion/> })}</Cell>
        </tr>
    }
}
