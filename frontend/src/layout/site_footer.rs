use leptos::prelude::*;
use leptos_router::components::A;

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
                <ul class="site-footer__links">
                    <li><A href="/help" exact=true>"Помощь"</A></li>
                    <li><A href="/help/keys">"Сочетания клавиш"</A></li>
                    <li><A href="/personal-data">"Обработка персональных данных"</A></li>
                </ul>
            </div>
        </footer>
    }
}
