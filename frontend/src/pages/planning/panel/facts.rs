use contract::applications::ApplicationCase;
use domain::applications::HeldCategory;
use domain::calendar::short_date;
use leptos::prelude::*;

/// Who is planned: what the choice of period and experts depends on.
#[component]
pub fn Facts(case: ApplicationCase) -> impl IntoView {
    let data = case.data;
    let position = data.position.map(|position| position.name);
    let work = [position, data.subjects, Some(data.workplace)];
    let work = work
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let until = match data.held_until {
        Some(day) => format!(" до\u{a0}{}", short_date(day)),
        None if data.held_indefinitely => ", бессрочно".to_owned(),
        None => String::new(),
    };
    let held = match data.held_category {
        Some(HeldCategory::None) | None => "Категории нет".to_owned(),
        Some(category) => format!("Имеющаяся категория: {}{until}", category.title()),
    };
    let claimed = data
        .claimed_category
        .map(|category| format!(", заявлена {}", category.title()));
    let form = data.form.map(|form| format!(". Форма: {}", form.title()));
    view! {
        <p class="small">
            <b>{case.full_name}</b>
            ", "
            {work}
            ". "
            {data.municipality.name}
            ". "
            {held}
            {claimed}
            {form}
            "."
        </p>
    }
}
