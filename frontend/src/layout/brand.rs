use leptos::prelude::*;
use leptos_router::components::A;

/// The system's name and emblem, a link to the home page.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <A href="/" exact=true attr:class="brand" attr:aria-current="false">
            <Emblem/>
            <span>
                <span class="brand__name">"ЭС «Аттестация»"</span>
                <span class="brand__org">"ТОИПКРО · Центр аттестации педагогических работников"</span>
            </span>
        </A>
    }
}

#[component]
pub fn Emblem(#[prop(default = "")] class: &'static str) -> impl IntoView {
    view! {
        <svg class=format!("emblem {class}") viewBox="0 0 36 36" aria-hidden="true">
            <use href="#i-emblem"/>
        </svg>
    }
}
