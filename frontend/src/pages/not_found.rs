use leptos::prelude::*;
use leptos_router::components::A;

use crate::layout::page_opened;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    page_opened("Страница не найдена");

    view! {
        <div class="page-head">
            <div class="page-head__title">
                <h1>"Страница не найдена"</h1>
                <p class="lead">"Проверьте адрес или начните с главной страницы."</p>
            </div>
        </div>
        <p><A href="/" attr:class="button">"Перейти на главную"</A></p>
    }
}
