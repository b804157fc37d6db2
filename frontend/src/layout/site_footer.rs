use leptos::prelude::*;

#[component]
pub fn SiteFooter() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <div class="wrap site-footer__row">
                <div>
                    "ТОИПКРО, Центр аттестации педагогических работников"
                    <br/>
                    "Служба поддержки: "
                    <span class="nowrap">"8 (3822) 00-00-00"</span>
                    ", по будням 9:00–17:00 (Томск)"
                </div>
            </div>
        </footer>
    }
}
