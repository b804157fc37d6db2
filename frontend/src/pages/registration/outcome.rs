use contract::applications::{ApplicationRow, Rejection};
use leptos::prelude::*;

use super::documents::RowDocuments;
use crate::clock::short_instant;
use crate::components::{Cell, StageTag};

/// Under which number, when and by whom it was decided.
#[component]
pub fn NumberCell(row: ApplicationRow) -> impl IntoView {
    let number = row
        .registration_number
        .unwrap_or_else(|| "без номера".to_owned());
    view! {
        <Cell label="Номер, дата, кем">
            <b class="num nowrap">{number}</b>
            {row.decided_at.map(|at| view! { <span class="cell__sub num">{short_instant(at)}</span> })}
            <span class="cell__sub">{row.decided_by}</span>
        </Cell>
    }
}

/// «Зарегистрировано», or «Отклонено» with its reason; the documents.
#[component]
pub fn OutcomeCell(row: ApplicationRow) -> impl IntoView {
    let stage = row.stage;
    let rejection = row.rejection.clone();
    view! {
        <Cell label="Решение">
            <StageTag stage/>
            {rejection.map(reason)}
            <RowDocuments row/>
        </Cell>
    }
}

fn reason(rejection: Rejection) -> impl IntoView {
    let comment = rejection.comment.map(|comment| format!(". {comment}"));
    view! { <span class="cell__sub">"Причина: " {rejection.reason_title} {comment}</span> }
}
