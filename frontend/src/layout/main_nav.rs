use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use super::Icon;

struct Section {
    address: &'static str,
    name: &'static str,
}

const SECTIONS: [Section; 1] = [Section {
    address: "/",
    name: "Главная",
}];

/// The main sections; on a narrow page behind a button that names the present one.
#[component]
pub fn MainNav() -> impl IntoView {
    let open = RwSignal::new(false);
    let path = use_location().pathname;
    let present = move || {
        SECTIONS
            .iter()
            .find(|section| section.address == path.get())
            .map_or("разделы", |section| section.name)
    };
    Effect::new(move || {
        path.track();
        open.set(false);
    });

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
                <ul class="main-nav__list" id="main-nav-list">
                    {SECTIONS.iter().map(link).collect_view()}
                </ul>
            </div>
        </nav>
    }
}

fn link(section: &'static Section) -> impl IntoView {
    view! {
        <li>
            <A href=section.address exact={section.address == "/"} attr:class="main-nav__link">{section.name}</A>
        </li>
    }
}
