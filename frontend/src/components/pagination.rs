//! Pages of a list; the page lives in the address.

use super::Icon;
use contract::lists::Found;
use domain::plural::thousands;
use leptos::prelude::*;
use leptos_router::components::A;

/// `href` makes the address of a page (from 1). Nothing is shown for a single page.
#[component]
pub fn Pagination(
    page: u64,
    per_page: u64,
    total: Found,
    #[prop(into)] href: Callback<u64, String>,
    #[prop(default = "Страницы списка")] label: &'static str,
) -> impl IntoView {
    let per_page = per_page.max(1);
    let last = total.rows.div_ceil(per_page).max(1);
    let from = (page.saturating_sub(1)) * per_page + 1;
    let until = (page * per_page).min(total.rows);
    let link = move |number: u64| {
        let current = (number == page).then_some("page");
        view! {
            <li><A href=href.run(number) attr:class="pagination__link" attr:aria-current=current.unwrap_or("false")>{thousands(number)}</A></li>
        }
    };
    let numbers = shown(page, last)
        .into_iter()
        .map(move |number| match number {
            Some(number) => link(number).into_any(),
            None => view! { <li><span class="pagination__gap">"…"</span></li> }.into_any(),
        });
    let before = (page > 1).then(|| {
        view! {
            <li><A href=href.run(page - 1) attr:class="pagination__link" attr:rel="prev" attr:aria-current="false"><Icon name="back" class="icon--s"/>"Раньше"</A></li>
        }
    });
    let after = (page < last).then(|| {
        view! {
            <li><A href=href.run(page + 1) attr:class="pagination__link" attr:rel="next" attr:aria-current="false">"Дальше"<Icon name="next" class="icon--s"/></A></li>
        }
    });

    (last > 1).then(|| {
        view! {
            <nav class="pagination" aria-label=label>
                <span class="num">{format!("{}–{} из {}", thousands(from), thousands(until), total.number())}</span>
                <ul class="pagination__list">{before} {numbers.collect_view()} {after}</ul>
            </nav>
        }
    })
}

/// First, last and the neighbours of `page`; `None` is a gap.
fn shown(page: u64, last: u64) -> Vec<Option<u64>> {
    let mut numbers = Vec::new();
    let mut previous = 0;
    let near = |number: u64| number == 1 || number == last || number.abs_diff(page) <= 1;
    for number in (1..=last).filter(|number| near(*number)) {
        if number > previous + 1 {
            numbers.push(None);
        }
        numbers.push(Some(number));
        previous = number;
    }
    numbers
}
