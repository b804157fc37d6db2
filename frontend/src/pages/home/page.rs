use leptos::prelude::*;

use super::municipalities::Municipalities;
use crate::layout::page_opened;

#[component]
pub fn HomePage() -> impl IntoView {
    page_opened("Главная");

    view! {
        <div class="page-head">
            <div class="page-head__title">
                <h1>"Электронная система «Аттестация»"</h1>
                <p class="lead">
                    "Аттестация педагогических работников Томской области на первую и высшую квалификационные категории."
                </p>
            </div>
        </div>
        <Municipalities/>
    }
}
