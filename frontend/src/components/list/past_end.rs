//! A page behind the last one: an old link, or its rows have gone.

use contract::lists::Found;
use domain::plural::thousands;
use leptos::prelude::*;

use crate::components::{Empty, EmptyKind};

/// Instead of a list whose page has no rows though there are some. `href` makes the address of a page, as for
/// `Pagination`.
#[component]
pub fn PastEnd(
    page: u64,
    per_page: u64,
    total: Found,
    #[prop(into)] href: Callback<u64, String>,
) -> impl IntoView {
    let last = total.rows.div_ceil(per_page.max(1)).max(1);
    let rows = total.of("запись", "записи", "записей");
    let (text, words) = match last {
        1 => (
            format!("Всего в списке {rows}, все на первой странице."),
            "Перейти на первую страницу",
        ),
        last => (
            format!(
                "Всего в списке {rows}, последняя страница — {}.",
                thousands(last)
            ),
            "Перейти на последнюю страницу",
        ),
    };
    view! {
        <Empty kind=EmptyKind::NotFound title=format!("На странице {} ничего нет", thousands(page)) text>
            <a class="button" href=href.run(last)>{words}</a>
        </Empty>
    }
}
