use leptos::prelude::*;

use super::segmented::Segmented;
use super::settings::SETTINGS;
use super::state::Vision;

#[component]
pub fn VisionPanel(open: RwSignal<bool>) -> impl IntoView {
    let vision = expect_context::<Vision>();

    view! {
        <section class="vision" id="vision" aria-label="Версия для слабовидящих" hidden=move || !open.get()>
            <div class="wrap">
                <form class="vision__form">
                    {SETTINGS.iter().map(|setting| view! { <Segmented setting/> }).collect_view()}
                    <button class="button" type="button" on:click=move |_| vision.reset()>"Вернуть обычный вид"</button>
                </form>
            </div>
        </section>
    }
}
