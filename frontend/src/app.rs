use leptos::prelude::*;
use leptos_router::components::Router;

use crate::components::Toasts;
use crate::identity::Identity;
use crate::layout::Layout;
use crate::layout::vision::Vision;
use crate::routes::Pages;

/// What lasts as long as the tab: who is signed in and how the page looks.
#[component]
pub fn App() -> impl IntoView {
    provide_context(Identity::resumed());
    provide_context(Vision::restored());
    provide_context(Toasts::none());

    view! {
        <Router>
            <Layout>
                <Pages/>
            </Layout>
        </Router>
    }
}
