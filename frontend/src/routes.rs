//! Which page stands at which address.

use leptos::prelude::*;
use leptos_router::components::{Route, Routes};
use leptos_router::path;

use crate::pages::home::HomePage;
use crate::pages::not_found::NotFoundPage;

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=path!("/") view=HomePage/>
        </Routes>
    }
}
