use contract::schedule::ScheduleRow;
use leptos::prelude::*;

/// The columns of the printed schedule.
pub const COLUMNS: [&str; 6] = [
    "№ п/п",
    "Фамилия Имя Отчество",
    "Заявленная кв. категория",
    "Форма аттестации (очно/дистанционно)",
    "Занимаемая должность, место работы",
    "Ф.И.О. (полностью), должность, место работы эксперта",
];

#[component]
pub fn SheetRow(number: usize, row: ScheduleRow) -> impl IntoView {
    let [no, name, category, form, work, expert] = COLUMNS;
    // Both places, as they are printed.
    let mut named = row.experts.into_iter();
    let experts = [named.next(), named.next()]
        .map(|expert| expert.unwrap_or_else(|| "эксперт не назначен".to_owned()));
    view! {
        <tr role="row">
            <td role="cell" data-label=no>{number}</td>
            <td role="cell" data-label=name>{row.full_name}</td>
            <td role="cell" data-label=category>{row.claimed_category.title()}</td>
            <td role="cell" data-label=form>{row.form.title()}</td>
            <td role="cell" data-label=work>{row.position_and_workplace}</td>
            <td role="cell" data-label=expert>
                <ol>{experts.map(|expert| view! { <li>{expert}</li> }).collect_view()}</ol>
            </td>
        </tr>
    }
}
