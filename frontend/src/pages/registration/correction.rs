use contract::applications::ApplicationRow;
use domain::applications::correction::correction_words;
use domain::calendar::short_date;
use leptos::prelude::*;

use super::actions::RowActions;
use super::cells::{CategoryCells, PersonCell};
use super::head::RegisterHead;
use crate::clock::today;
use crate::components::list::{ListOrder, case_href};
use crate::components::{Cell, Icon, SortHeader, StageTag};

/// Those that the teacher corrects; past their day first.
#[component]
pub fn CorrectionTable(
    rows: Vec<ApplicationRow>,
    order: ListOrder,
    register: Callback<ApplicationRow>,
) -> impl IntoView {
    let ListOrder { now, choose } = order;
    let last = view! {
        <SortHeader column="correct_until" label="Доработка" sort=now choose rowspan=2/>
        <th role="columnheader" scope="col" class="th-actions" rowspan="2">"Действия"</th>
    };
    view! {
        <table role="table" class="data-table" aria-label="Заявления на доработке">
            <RegisterHead order first=().into_any() last=last.into_any()/>
            <tbody role="rowgroup">
                {rows.into_iter().map(|row| view! { <Row row register/> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn Row(row: ApplicationRow, register: Callback<ApplicationRow>) -> impl IntoView {
    let href = case_href(row.id, "");
    let stage = row.stage;
    let returned = row.returned.clone();
    view! {
        <tr role="row">
            <PersonCell row=row.clone() href/>
            <CategoryCells row=row.clone()/>
            <Cell label="Доработка">
                {returned.map(|returned| {
                    let late = returned.until < today();
                    view! {
                        <span class="due" class:due--late=late>
                            <span class="due__left">
                                {late.then(|| view! { <Icon name="alert" class="icon--s"/> })}
                                {correction_words(returned.until, today())}
                            </span>
                            <span class="due__date">"до " {short_date(returned.until)}</span>
                        </span>
                        <span class="cell__sub">"Причина: " {returned.reason_title}</span>
                    }
                })}
                <StageTag stage/>
            </Cell>
            <Cell label="Действия" class="cell--actions col-actions">
                <RowActions row register/>
            </Cell>
        </tr>
    }
}
