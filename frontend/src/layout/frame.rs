use leptos::prelude::*;

use super::page::Announcement;
use super::rail::use_rail;
use super::session_warning::SessionWatch;
use super::site_footer::SiteFooter;
use super::site_header::SiteHeader;
use super::vision::VisionPanel;
use crate::components::toast::ToastArea;
use crate::parts;
use crate::version::NewVersionBanner;

/// Where `ActionBar` puts itself: under the page, over its whole width.
pub const AFTER_PAGE: &str = "after-page";

/// Header, page, footer. Messages and dialogs stand beside `.app`: inside it `position: fixed` counts from the container.
#[component]
pub fn Layout(children: Children) -> impl IntoView {
    let vision_open = RwSignal::new(false);
    let rail = use_rail();

    view! {
        <a class="skip-link" href="#main" rel="external">"Перейти к содержанию"</a>
        <div class="app">
            <VisionPanel open=vision_open/>
            <SiteHeader vision_open/>
            <NewVersionBanner/>
            <div class="layout" class:layout--rail=move || rail.beside() class:layout--focus=move || rail.folded()>
                <div class="wrap">
                    {move || rail.shown().then(parts::rail)}
                    <main class="layout__main" id="main" tabindex="-1">{children()}</main>
                </div>
            </div>
            <div class="after-page" id=AFTER_PAGE></div>
            <SiteFooter/>
        </div>
        <ToastArea/>
        <Announcement/>
        <SessionWatch/>
    }
}
