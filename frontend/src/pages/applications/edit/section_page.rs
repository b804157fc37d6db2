use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::claimed::Claimed;
use super::conflicts::Conflicts;
use super::documents::Documents;
use super::held::Held;
use super::name::Name;
use super::save_status::SaveStatus;
use super::section_advice::SectionAdvice;
use super::work::Work;
use crate::components::ErrorSummary;
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::draft::{Draft, Section};
use crate::pages::applications::head::Head;
use crate::pages::applications::review::ReturnedBanner;
use crate::pages::applications::uploading::UnderWay;

/// One task as a page. Its answers are saved while one types; the button only checks and goes back.
#[component]
pub fn SectionPage(draft: Draft, section: Section, uploads: UnderWay) -> impl IntoView {
    let form = Form::new();
    draft.refreshed.set(false);
    let checked = use_query_map().with_untracked(|query| query.get_str("check").is_some());
    let back = address::page(draft.id, if checked { "check" } else { "edit" });
    if checked {
        show_mistakes(draft, section, form);
    }
    let navigate = StoredValue::new_local(use_navigate());
    let next = StoredValue::new(back.clone());
    let finish = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        spawn_local(async move {
            let saved = draft.save().await && !draft.is_in_conflict();
            if !show_mistakes(draft, section, form) && saved {
                navigate.try_with_value(|navigate| {
                    next.try_with_value(|next| navigate(next, Default::default()))
                });
            }
        });
    };

    view! {
        <ErrorSummary form/>
        <Head title=section.title() back=back.clone()/>
        <ReturnedBanner case=draft.case/>
        <Conflicts draft/>
        <div class="columns">
        <form class="stack" novalidate on:submit=finish on:focusout=move |_| if draft.is_unsaved() { draft.save_soon() }>
            {match section {
                Section::Work => view! { <Work draft form/> }.into_any(),
                Section::Held => view! { <Held draft form/> }.into_any(),
                Section::Claimed => view! { <Claimed draft form/> }.into_any(),
                Section::Documents => view! { <Documents draft form uploads/> }.into_any(),
                Section::Name => view! { <Name draft form/> }.into_any(),
            }}
            <div class="cluster">
                <button class="button button--primary" type="submit">"Сохранить и продолжить"</button>
                <A href=address::page(draft.id, "edit")>"Закончить позже"</A>
                <SaveStatus draft/>
            </div>
        </form>
        <SectionAdvice section/>
        </div>
    }
}

/// Puts this task's mistakes at their fields. `true` where there are any.
fn show_mistakes(draft: Draft, section: Section, form: Form) -> bool {
    let mistakes = draft.mistakes(section.names());
    let found = !mistakes.is_empty();
    mistakes
        .into_iter()
        .for_each(|(name, words)| form.add(&name, words));
    found
}
