use leptos::prelude::*;

use super::settings::{Choice, Setting};
use super::state::Vision;

/// One setting as a strip of radio buttons.
#[component]
pub fn Segmented(setting: &'static Setting) -> impl IntoView {
    view! {
        <fieldset>
            <legend>{setting.legend}</legend>
            <div class="segmented">
                {setting.choices.iter().map(|choice| view! { <Segment setting choice/> }).collect_view()}
            </div>
        </fieldset>
    }
}

#[component]
fn Segment(setting: &'static Setting, choice: &'static Choice) -> impl IntoView {
    let vision = expect_context::<Vision>();
    let id = format!("vision-{}-{}", setting.name, choice.value);

    view! {
        <span class="segmented__item">
            <input
                type="radio"
                id=id.clone()
                name=setting.name
                value=choice.value
                prop:checked=move || vision.is(setting, choice.value)
                on:change=move |_| vision.choose(setting, choice.value)
            />
            <label for=id class=choice.class>{choice.label}</label>
        </span>
    }
}
