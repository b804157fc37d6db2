use contract::applications::{ApplicationRow, Rejection};
use leptos::prelude::*;

use crate::clock::short_instant;
use crate::components::{Cell, StageTag};

/// «Зарегистрировано» or «Отклонено» with its reason, when and by whom.
#[component]
pub fn OutcomeCell(row: ApplicationRow) -> impl IntoView {
    view! {
        <Cell label="Решение">
            <StageTag stage=row.stage/>
            {row.rejection.map(reason)}
            {row.decided_at.map(|at| view! { <span class="cell__sub num">{short_instant(at)}</span> })}
            <span class="cell__sub">{row.decided_by}</span>
        </Cell>
    }
}

fn reason(rejection: Rejection) -> impl IntoView {
    let comment = rejection.comment.map(|comment| format!(": {comment}"));
    view! { <span class="cell__sub">"Причина: " {rejection.reason_title} {comment}</span> }
}
