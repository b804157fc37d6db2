use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;

use crate::api::names;
use crate::components::list::case_href;

/// On the case's page: the way to propose the right name, to decide, or to what waits.
pub fn name_link(case: &ApplicationCase) -> Option<impl IntoView + use<>> {
    let may = |action| case.allowed_actions.contains(&action);
    let waits = case.name_proposal.as_ref();
    let words = match waits {
        Some(proposal) if may(Action::DecideName) => {
            format!("Решить об исправлении имени: {}", proposal.new_name)
        }
        Some(proposal) => format!("Исправление имени ждёт оператора: {}", proposal.new_name),
        None if may(Action::ProposeName) => "Предложить исправление имени".to_owned(),
        None => return None,
    };
    let href = case_href(case.id, "/name");
    Some(view! { <p class="small"><a href=href>{words}</a></p> })
}

/// On the page of people: how many names wait. Those who may not see them see nothing.
#[component]
pub fn WaitingNames() -> impl IntoView {
    let waiting =
        LocalResource::new(|| async { names::list(1, 1).await.ok().map(|page| page.found()) });
    move || {
        let found = waiting.get().flatten().filter(|found| found.rows > 0)?;
        let words = found.of(
            "исправление имени ждёт",
            "исправления имён ждут",
            "исправлений имён ждут",
        );
        Some(view! { <p><a href="/people/names">{words} " решения"</a></p> })
    }
}
