use leptos::prelude::*;

use super::Icon;
use super::brand::Brand;
use super::main_nav::MainNav;
use super::person::Person;

#[component]
pub fn SiteHeader(vision_open: RwSignal<bool>) -> impl IntoView {
    view! {
        <header class="site-header">
            <div class="wrap site-header__row">
                <Brand/>
                <div class="site-header__tools">
                    <button
                        class="link-button"
                        type="button"
                        aria-expanded=move || vision_open.get().to_string()
                        aria-controls="vision"
                        on:click=move |_| vision_open.update(|open| *open = !*open)
                    >
                        <Icon name="eye"/>
                        "Версия для слабовидящих"
                    </button>
                    <Person/>
                </div>
            </div>
            <MainNav/>
        </header>
    }
}
