use contract::packages::NotReadyCase;
use domain::plural::count;
use leptos::prelude::*;

use crate::components::{Cell, DataTable, Head, Icon};

/// «Не готово к передаче»: whose conclusion must still come, and what is in the way.
#[component]
pub fn NotReady(cases: Vec<NotReadyCase>, total: u64) -> impl IntoView {
    if cases.is_empty() {
        return ().into_any();
    }
    let shown = cases.len() as u64;
    let found = count(total, "аттестуемый", "аттестуемых", "аттестуемых");
    let more = (total > shown).then(|| format!(", показаны первые {shown}"));
    let bar = view! { <div class="table-bar"><p><b>{found}</b>{more}</p></div> };
    let head = view! {
        <Head label="Фамилия Имя Отчество"/>
        <Head label="Регистрационный номер"/>
        <Head label="Что мешает"/>
        <th role="columnheader" scope="col" class="th-actions"><span class="visually-hidden">"Действия"</span></th>
    };
    view! {
        <section class="stack stack--s" aria-labelledby="not-ready">
            <h2 id="not-ready">"Не готово к передаче"</h2>
            <DataTable label="Не готово к передаче" head=head.into_any() bar=bar.into_any()>
                {cases.into_iter().map(|case| view! { <NotReadyRow case/> }).collect_view()}
            </DataTable>
        </section>
    }
    .into_any()
}

#[component]
fn NotReadyRow(case: NotReadyCase) -> impl IntoView {
    let href = format!("/applications/{}", case.application_id);
    let late = case.reason == domain::packages::NotReady::ConclusionOverdue;
    let title_href = href.clone();
    let name = format!(": {}", case.full_name);
    let mark = late.then(|| view! { <Icon name="alert" class="icon--s"/> });
    view! {
        <tr role="row">
            <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                <a class="cell__title" href=title_href>{case.full_name}</a>
                <span class="cell__sub">{case.workplace}</span>
            </Cell>
            <Cell label="Регистрационный номер"><span class="num">{case.registration_number}</span></Cell>
            <Cell label="Что мешает">
                {if late {
                    view! { <span class="due due--late"><span class="due__left">{mark}{case.words}</span></span> }.into_any()
                } else {
                    case.words.into_any()
                }}
            </Cell>
            <Cell label="Действия" class="cell--actions">
                <a class="button button--s button--accent" href=href>
                    "Открыть заявление"
                    <span class="visually-hidden">{name}</span>
                </a>
            </Cell>
        </tr>
    }
}
