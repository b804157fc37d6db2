use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::Icon;
use super::sections::{Section, sections};
use crate::identity::use_identity;

/// The main sections of the acting role; on a narrow page behind a button that names the present one.
#[component]
pub fn MainNav() -> impl IntoView {
    let identity = use_identity();
    let role = Memo::new(move |_| identity.role());

    move || {
        role.get()
            .map(|role| view! { <Sections sections=sections(role)/> })
    }
}

#[component]
fn Sections(sections: &'static [Section]) -> impl IntoView {
    let open = RwSignal::new(false);
    let path = use_location().pathname;
    let present = move || {
        let path = path.read();
        sections
            .iter()
            .find(|section| section.holds(&path))
            .map_or("разделы", |section| section.name)
    };
    Effect::new(move || {
        path.track();
        open.set(false);
    });
    let link = move |section: &'static Section| {
        let current = move || section.holds(&path.read()).then_some("page");
        view! {
            <li>
                <a class="main-nav__link" href=section.address aria-current=current>{section.name}</a>
            </li>
        }
    };

    view! {
        <nav class="main-nav" aria-label="Основные разделы">
            <div class="wrap">
                <button
                    class="button button--s main-nav__toggle"
                    type="button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="main-nav-list"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name="menu"/>
                    "Меню: "
                    {present}
                </button>
                <ul class="main-nav__list" id="main-nav-list">{sections.iter().map(link).collect_view()}</ul>
            </div>
        </nav>
    }
}
