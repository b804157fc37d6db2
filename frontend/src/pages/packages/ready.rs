use contract::packages::{NextPackage, ReadyCase};
use domain::calendar::short_date;
use domain::packages::PackageAction;
use domain::plural::count;
use leptos::prelude::*;

use super::choice::Choice;
use super::confirm::HandOver;
use crate::components::list::ListAddress;
use crate::components::notice::Notice;
use crate::components::{Cell, DataTable, Empty, EmptyKind, Head, StageTag};

/// «Готово к передаче»: the choice, and «Передать в Центр».
#[component]
pub fn Ready(
    next: NextPackage,
    address: Memo<ListAddress>,
    notice: RwSignal<Option<Notice>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    if next.ready.is_empty() {
        return view! { <Nothing address/> }.into_any();
    }
    let cases = next.ready.clone();
    let choice = Choice::all_of(cases.iter().map(|case| case.application_id).collect());
    let total = count(
        next.ready.len() as u64,
        "аттестуемый",
        "аттестуемых",
        "аттестуемых",
    );
    let bar = view! {
        <div class="table-bar">
            <p><b>{total}</b>", выбрано " {move || choice.count()}</p>
        </div>
    };
    let head = view! {
        <th role="columnheader" scope="col" class="col-select">
            <input
                class="choice__input"
                type="checkbox"
                aria-label="Выбрать всех"
                prop:checked=move || choice.is_whole()
                prop:indeterminate=move || choice.is_part()
                on:change=move |event| choice.set_all(event_target_checked(&event))
            />
        </th>
        <Head label="Фамилия Имя Отчество"/>
        <Head label="Регистрационный номер"/>
        <Head label="Результат проверки"/>
        <Head label="Дата проверки"/>
    };
    let may = next.allowed_actions.contains(&PackageAction::HandOver);
    view! {
        <section class="stack stack--s" aria-labelledby="ready">
            <h2 id="ready">"Готово к передаче"</h2>
            <DataTable label="Готово к передаче" head=head.into_any() bar=bar.into_any()>
                {cases.into_iter().map(|case| view! { <ReadyRow case choice/> }).collect_view()}
            </DataTable>
            {may.then(|| view! { <HandOver next=next.clone() choice notice reload/> })}
        </section>
    }
    .into_any()
}

#[component]
fn ReadyRow(case: ReadyCase, choice: Choice) -> impl IntoView {
    let id = case.application_id;
    let label = format!("Выбрать: {}", case.full_name);
    view! {
        <tr role="row" aria-selected=move || choice.has(id).to_string()>
            <td role="cell" class="col-select">
                <div class="cell">
                    <input
                        class="choice__input"
                        type="checkbox"
                        aria-label=label
                        prop:checked=move || choice.has(id)
                        on:change=move |event| choice.set(id, event_target_checked(&event))
                    />
                </div>
            </td>
            <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                <a class="cell__title" href=format!("/applications/{id}")>{case.full_name}</a>
                <span class="cell__sub">{case.position} ", " {case.workplace}</span>
                {case.returned.map(|remarks| view! { <span class="cell__sub">"Возвращено Центром: " {remarks}</span> })}
                {case.objection.map(|text| view! { <span class="cell__sub">"Возражение против подписи на бумаге: " {text}</span> })}
            </Cell>
            <Cell label="Регистрационный номер"><span class="num">{case.registration_number}</span></Cell>
            <Cell label="Результат проверки"><StageTag stage=case.stage/></Cell>
            <Cell label="Дата проверки"><span class="num">{case.verified_on.map(short_date)}</span></Cell>
        </tr>
    }
}

#[component]
fn Nothing(address: Memo<ListAddress>) -> impl IntoView {
    let narrowed = address.with_untracked(|address| address.get("until").is_some());
    if narrowed {
        let all = address.with_untracked(|address| address.clone().without(&["until"]).href());
        return view! {
            <Empty kind=EmptyKind::NotFound title="К выбранному дню ничего не проверено" text="Все готовые заключения проверены позже.">
                <a class="button" href=all>"Показать всё, что готово"</a>
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty
            kind=EmptyKind::NothingYet
            title="К передаче пока ничего не готово"
            text="Сюда попадают аттестуемые, чьё итоговое заключение подписано и проверено координатором."
        />
    }
    .into_any()
}
