use leptos::prelude::*;

use crate::layout::Emblem;

/// What the system is, beside the form.
#[component]
pub fn About() -> impl IntoView {
    view! {
        <div class="auth__about">
            <Emblem class="auth__emblem"/>
            <h2 class="auth__title">"Электронная система «Аттестация»"</h2>
            <p class="lead">
                "Аттестация педагогических работников Томской области на первую и высшую квалификационные категории."
            </p>
            <ul class="list small muted">
                <li>"Заявление подаёт сам педагогический работник."</li>
                <li>"Координаторы и специалисты входят по приглашению."</li>
                <li>"Заявления принимаются круглый год."</li>
            </ul>
        </div>
    }
}
