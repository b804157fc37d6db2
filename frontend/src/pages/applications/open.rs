use contract::applications::ApplicationCase;
use leptos::prelude::*;

use super::address::use_case_id;
use crate::api::applications;
use crate::components::Loaded;
use crate::pages::not_found::NotFoundPage;

/// Reads the case that the address names and shows it; says so when it is not there for this reader.
pub fn with_case(
    show: impl Fn(ApplicationCase) -> AnyView + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let id = use_case_id();
    move || match id.get() {
        Some(id) => view! { <Loaded load=move || applications::read(id) show/> }.into_any(),
        None => view! { <NotFoundPage/> }.into_any(),
    }
}
