//! Roles whose work is on one page.

use leptos::prelude::*;

use super::coordinator::Go;

pub fn school_coordinator() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="school">
            <h2 id="school">"Заявления педагогических работников организации"</h2>
            <p>"Вы можете помочь заполнить заявление и приложить документы. Подписывает заявление сам педагогический работник."</p>
            <Go href="/applications" rest=" к заявлениям"/>
        </section>
    }
}

pub fn administrator() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="people">
            <h2 id="people">"Пользователи"</h2>
            <p>"Учетные записи, роли и доступ."</p>
            <Go href="/people" rest=" к списку пользователей"/>
        </section>
    }
}
