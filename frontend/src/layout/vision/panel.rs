use leptos::prelude::*;

use super::segmented::Segmented;
use super::settings::SETTINGS;
use super::state::Vision;
use crate::parts;

/// Under the header's button; its form comes when it is opened first.
#[component]
pub fn VisionPanel(open: RwSignal<bool>) -> impl IntoView {
    let opened = Memo::new(move |was: Option<&bool>| was == Some(&true) || open.get());

    view! {
        <section class="vision" id="vision" aria-label="Версия для слабовидящих" hidden=move || !open.get()>
            <div class="wrap">{move || opened.get().then(parts::vision)}</div>
        </section>
    }
}

#[component]
pub fn VisionForm() -> impl IntoView {
    let vision = expect_context::<Vision>();

    view! {
        <form class="vision__form">
            {SETTINGS.iter().map(|setting| view! { <Segmented setting/> }).collect_view()}
            <button class="button" type="button" on:click=move |_| vision.reset()>"Вернуть обычный вид"</button>
        </form>
    }
}
