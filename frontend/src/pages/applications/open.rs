use contract::applications::ApplicationCase;
use leptos::prelude::*;

use super::address::use_case_id;
use crate::api::applications;
use crate::components::{Empty, EmptyKind, Loaded};
use crate::layout::page_opened;
use crate::pages::not_found::NotFoundPage;

/// Reads the case that the address names and shows it; says so when it is not there for this reader.
pub fn with_case(
    show: impl Fn(ApplicationCase) -> AnyView + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let id = use_case_id();
    let shown = move |case: Option<ApplicationCase>| match case {
        Some(case) => show(case),
        None => view! { <Unavailable/> }.into_any(),
    };
    move || match id.get() {
        Some(id) => {
            let load = move || async move {
                match applications::read(id).await {
                    Err(error) if error.is_not_found() => Ok(None),
                    answer => answer.map(Some),
                }
            };
            view! { <Loaded load show=shown/> }.into_any()
        }
        None => view! { <NotFoundPage/> }.into_any(),
    }
}

#[component]
fn Unavailable() -> impl IntoView {
    page_opened("Заявление недоступно");
    view! {
        <h1 class="visually-hidden" tabindex="-1">"Заявление недоступно"</h1>
        <Empty
            kind=EmptyKind::NoRight
            title="Заявление недоступно"
            text="Такого заявления нет, или оно не относится к роли, в которой Вы сейчас работаете. Смените роль вверху страницы; если это ошибка, позвоните в службу поддержки."
        />
    }
}
