use leptos::prelude::*;

use super::page::Announcement;
use super::site_footer::SiteFooter;
use super::site_header::SiteHeader;
use super::vision::VisionPanel;

/// Header, page, footer. Messages and dialogs stand beside `.app`: inside it `position: fixed` counts from the container.
#[component]
pub fn Layout(children: Children) -> impl IntoView {
    let vision_open = RwSignal::new(false);

    view! {
        <a class="skip-link" href="#main" rel="external">"Перейти к содержанию"</a>
        <div class="app">
            <VisionPanel open=vision_open/>
            <SiteHeader vision_open/>
            <div class="layout">
                <div class="wrap">
                    <main class="layout__main" id="main" tabindex="-1">{children()}</main>
                </div>
            </div>
            <SiteFooter/>
        </div>
        <div class="toasts" role="status" aria-live="polite"></div>
        <Announcement/>
    }
}
