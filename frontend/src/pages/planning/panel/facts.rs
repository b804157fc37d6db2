use contract::planning::Planning;
use domain::applications::{Action, HeldCategory};
use domain::calendar::short_date;
use leptos::prelude::*;

use crate::components::list::case_href;

/// Who is planned: what the choice of period and experts depends on; the way to a correction of the name.
#[component]
pub fn Facts(planning: Planning) -> impl IntoView {
    let name_href = case_href(planning.id, "/name");
    let proposes = planning.allowed_actions.contains(&Action::ProposeName);
    let name = match (planning.name_proposed, proposes) {
        (true, _) => view! { <p class="small">"Исправление имени ждёт оператора. " <a href=name_href>"Посмотреть"</a></p> }.into_any(),
        (false, true) => view! { <p class="small"><a href=name_href>"Имя с ошибкой? Предложить исправление"</a></p> }.into_any(),
        (false, false) => ().into_any(),
    };
    let work = [
        Some(planning.position),
        planning.subjects,
        Some(planning.workplace),
    ];
    let work = work
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let until = match planning.held_until {
        Some(day) => format!(" до\u{a0}{}", short_date(day)),
        None if planning.held_indefinitely => ", бессрочно".to_owned(),
        None => String::new(),
    };
    let held = match planning.held_category {
        Some(HeldCategory::None) | None => "Категории нет".to_owned(),
        Some(category) => format!("Имеющаяся категория: {}{until}", category.title()),
    };
    let claimed = planning
        .claimed_category
        .map(|category| format!(", заявлена {}", category.title()));
    let form = planning
        .form
        .map(|form| format!(". Форма: {}", form.title()));
    view! {
        <p class="small">
            <b>{planning.full_name}</b>
            ", "
            {work}
            ". "
            {planning.municipality.name}
            ". "
            {held}
            {claimed}
            {form}
            "."
        </p>
        {name}
    }
}
