use contract::schedule::ScheduleRow;
use leptos::prelude::*;

/// The slide's columns.
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
    let experts = if row.experts.is_empty() {
        "не назначены".into_any()
    } else {
        view! { <ol>{row.experts.into_iter().map(|expert| view! { <li>{expert}</li> }).collect_view()}</ol> }.into_any()
    };
    view! {
        <tr role="row">
            <td role="cell" data-label=no>{number}</td>
            <td role="cell" data-label=name>{row.full_name}</td>
            <td role="cell" data-label=category>{row.claimed_category.title()}</td>
            <td role="cell" data-label=form>{row.form.title()}</td>
            <td role="cell" data-label=work>{row.position_and_workplace}</td>
            <td role="cell" data-label=expert>{experts}</td>
        </tr>
    }
}
