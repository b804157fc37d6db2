use contract::applications::ApplicationRow;
use domain::applications::Stage;
use domain::calendar::short_date;
use leptos::prelude::*;

use crate::clock::day;
use crate::components::QuestionTag;

/// What the review tells of a row: back from correction, checked for the operator, route by note, typed organisation.
#[component]
pub fn RowMarks(row: ApplicationRow) -> impl IntoView {
    let corrected = row.stage == Stage::Submitted && row.returned.is_some();
    let verified = row.verified.map(|mark| {
        format!(
            "Проверено, замечаний нет: {}, {}",
            mark.by,
            short_date(day(mark.at))
        )
    });
    view! {
        <QuestionTag waits=row.question_waits/>
        {corrected.then(|| view! { <span class="cell__sub"><span class="tag">"после доработки"</span></span> })}
        {row.organisation_typed.map(|_| view! {
            <span class="cell__sub"><span class="tag tag--warn">"организация вписана вручную"</span></span>
        })}
        {verified.map(|words| view! { <span class="cell__sub">{words}</span> })}
        {row.route_note.map(|note| view! { <span class="cell__sub">"Порядок: " {note}</span> })}
    }
}
