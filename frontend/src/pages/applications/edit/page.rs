use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_params_map;

use super::section_page::SectionPage;
use super::task_list::TaskList;
use crate::components::{Banner, BannerKind};
use crate::pages::applications::address;
use crate::pages::applications::draft::{Draft, Section};
use crate::pages::applications::head::Head;
use crate::pages::applications::leaving::warn_before_leaving;
use crate::pages::applications::open::with_case;

/// `/applications/{id}/edit` and, below it, a page per task. All of them share one draft: what is typed on one page is
/// still being saved while the next one opens.
#[component]
pub fn EditPage() -> impl IntoView {
    with_case(|case| {
        if case.allowed_actions.contains(&Action::SaveDraft) {
            view! { <Editor case/> }.into_any()
        } else {
            not_a_draft(&case).into_any()
        }
    })
}

#[component]
fn Editor(case: ApplicationCase) -> impl IntoView {
    let draft = Draft::open(case);
    let uploads = RwSignal::new(0);
    warn_before_leaving(move || {
        draft.is_unsaved() || uploads.try_get_untracked().is_some_and(|count| count > 0)
    });
    let parameters = use_params_map();
    let section = Memo::new(move |_| {
        parameters.with(|parameters| parameters.get_str("section").and_then(Section::at))
    });

    move || match section.get() {
        Some(section) => view! { <SectionPage draft section uploads/> }.into_any(),
        None => view! { <TaskList draft/> }.into_any(),
    }
}

fn not_a_draft(case: &ApplicationCase) -> impl IntoView + use<> {
    let id = case.id;
    let ready = case.allowed_actions.contains(&Action::EditAgain);
    view! {
        <Head title="Заявление о проведении аттестации" back=address::case(id)/>
        <Banner kind=BannerKind::Note title="Сейчас сведения изменить нельзя">
            {if ready {
                view! {
                    <p>"Заявление уже сформировано. Вернуть его в черновик можно на странице "<A href=address::page(id, "sign")>"«Подпись и подача»"</A>"."</p>
                }
                .into_any()
            } else {
                view! { <p>"Заявление уже подано. "<A href=address::case(id)>"Посмотреть ход дела"</A></p> }.into_any()
            }}
        </Banner>
    }
}
