use contract::applications::ApplicationRow;
use leptos::prelude::*;

use super::states::{StateCell, Ways};
use crate::components::Cell;
use crate::components::list::{case_href, use_sees_all};

/// Who, as what, where; how far the withdrawal is and what may be done.
#[component]
pub fn ExclusionRow(row: ApplicationRow) -> impl IntoView {
    let (own, again) = (row.clone(), row.clone());
    view! {
        <tr role="row">
            <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                <a class="cell__title" href=case_href(row.id, "")>{row.full_name}</a>
                {use_sees_all().then(|| view! { <span class="cell__sub">{row.municipality.name}</span> })}
                <span class="cell__sub case-no">{row.registration_number}</span>
            </Cell>
            <Cell label="Должность">
                {row.position}
                {row.subjects.map(|subjects| view! { <span class="cell__sub">{subjects}</span> })}
            </Cell>
            <Cell label="Место работы (образовательная организация)">{row.workplace}</Cell>
            <Cell label="Состояние отзыва"><StateCell row=own/></Cell>
            <Cell label="Действия" class="col-actions--wide cell--actions"><Ways row=again/></Cell>
        </tr>
    }
}
