use contract::applications::ApplicationRow;
use domain::calendar::short_date;
use leptos::prelude::*;

use super::actions::RowActions;
use super::bulk::{SelectHead, SelectRow};
use super::cells::{CategoryCells, PersonCell};
use super::columns::Columns;
use super::head::RegisterHead;
use crate::components::list::{ListOrder, case_href};
use crate::components::{Cell, Due, SortHeader};

/// New applications: to be registered or rejected within the review's thirty days.
#[component]
pub fn NewTable(
    rows: Vec<ApplicationRow>,
    order: ListOrder,
    register: Callback<ApplicationRow>,
) -> impl IntoView {
    let ListOrder { now, choose } = order;
    let review = expect_context::<Columns>().has("review_until");
    let last = view! {
        {review.then(|| view! {
            <SortHeader column="review_until" label="Срок рассмотрения" sort=now choose rowspan=2/>
        })}
        <th role="columnheader" scope="col" class="th-actions" rowspan="2">"Действия"</th>
    };
    view! {
        <table
            role="table"
            class="data-table"
            aria-label="Журнал регистрации заявлений педагогических работников на аттестацию: новые"
        >
            <RegisterHead order first=view! { <SelectHead rows=rows.clone()/> }.into_any() last=last.into_any()/>
            <tbody role="rowgroup">
                {rows.into_iter().map(|row| view! { <NewRow row register/> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn NewRow(row: ApplicationRow, register: Callback<ApplicationRow>) -> impl IntoView {
    let href = case_href(row.id, "");
    let days = review_days(&row);
    let (review_until, filed_on) = (row.review_until, row.filed_on);
    let review = expect_context::<Columns>().has("review_until");
    view! {
        <tr role="row">
            <SelectRow row=row.clone()/>
            <PersonCell row=row.clone() href/>
            <CategoryCells row=row.clone()/>
            {review.then(|| view! {
                <Cell label="Срок рассмотрения">
                    {review_until.map(|until| view! { <Due until days/> })}
                    {filed_on.map(|day| view! { <span class="cell__sub num">"подано " {short_date(day)}</span> })}
                </Cell>
            })}
            <Cell label="Действия" class="cell--actions col-actions">
                <RowActions row register/>
            </Cell>
        </tr>
    }
}

/// The length of the review: a setting of the installation, as it was at the filing.
pub fn review_days(row: &ApplicationRow) -> i64 {
    let ends = row.filed_on.zip(row.review_until);
    ends.map_or(30, |(filed_on, until)| (until - filed_on).num_days().max(1))
}
