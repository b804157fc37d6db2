use leptos::prelude::*;

use super::marks::{ExpertsMark, PeriodMark};

/// What the marks of the list mean: the officials' words.
#[component]
pub fn Legend() -> impl IntoView {
    view! {
        <div class="legend" role="group" aria-label="Обозначения">
            <span><PeriodMark label="выбран период аттестации".to_owned()/></span>
            <span>
                <span class="slot slot--none">
                    <span class="slot__mark" aria-hidden="true"></span>
                    "не выбран период аттестации"
                </span>
            </span>
            <span><ExpertsMark assigned=2 words="эксперты назначены"/></span>
            <span><ExpertsMark assigned=1/></span>
            <span><ExpertsMark assigned=0 words="эксперты не назначены"/></span>
        </div>
    }
}
