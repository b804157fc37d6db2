//! Which page stands at which address.

use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Routes};
use leptos_router::path;

use crate::guard::SignedInOnly;
use crate::pages::home::HomePage;
use crate::pages::not_found::NotFoundPage;

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            // For everybody.
            // For signed-in people.
            <ParentRoute path=path!("") view=SignedInOnly>
                <Route path=path!("/") view=HomePage/>
            </ParentRoute>
        </Routes>
    }
}
