use contract::applications::ApplicationCase;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::pages::applications::address;
use crate::pages::applications::draft::{Section, TaskStatus};

/// A task: the whole row is the link.
#[component]
pub fn Task(case: Signal<ApplicationCase>, section: Section) -> impl IntoView {
    let href =
        case.with_untracked(|case| address::page(case.id, &format!("edit/{}", section.slug())));
    let status = move || status(case.with(|case| section.status(case)));
    let hint = move || {
        case.with(|case| hint(section, case))
            .map(|hint| view! { <span class="task__hint">{hint}</span> })
    };

    view! {
        <li class="task">
            <A href=href attr:class="task__link">{section.title()}</A>
            <span class="task__status">{status}</span>
            {hint}
        </li>
    }
}

/// A task that waits for others.
#[component]
pub fn LockedTask(name: &'static str, hint: &'static str) -> impl IntoView {
    view! {
        <li class="task task--locked">
            <span class="task__name">{name}</span>
            <span class="task__status">"Пока нельзя начать"</span>
            <span class="task__hint">{hint}</span>
        </li>
    }
}

/// «Готово» is plain text: colour is for what waits for the user.
fn status(status: TaskStatus) -> AnyView {
    let words = status.title();
    match status {
        TaskStatus::Done | TaskStatus::Optional => words.into_any(),
        TaskStatus::InProgress | TaskStatus::NotStarted => {
            view! { <span class="tag tag--info">{words}</span> }.into_any()
        }
        TaskStatus::Problem => view! { <span class="tag tag--danger">{words}</span> }.into_any(),
    }
}

/// The first mistake where something is begun; what the task is about where nothing is.
fn hint(section: Section, case: &ApplicationCase) -> Option<String> {
    let status = section.status(case);
    let mistake = case
        .mistakes
        .iter()
        .find(|mistake| section.names().contains(&mistake.field.as_str()));
    match (status, mistake) {
        (TaskStatus::Problem | TaskStatus::InProgress, Some(mistake)) => {
            Some(mistake.message.clone())
        }
        (TaskStatus::Done, _) if section == Section::Name => {
            Some(format!("В заявлении: «от {}»", case.data.name_genitive))
        }
        (TaskStatus::Done, _) => None,
        _ => Some(
            match section {
                Section::Work => "Организация, должность, предмет, телефон",
                Section::Held => "Первая, высшая или «не имею», и до какого числа",
                Section::Claimed => "Первая или высшая; очно, дистанционно или упрощенно",
                Section::Documents => "Файлы и ссылки, которые Вы хотите показать специалистам",
                Section::Name => "Так имя напечатают в заявлении",
            }
            .to_owned(),
        ),
    }
}
