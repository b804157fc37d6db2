use leptos::prelude::*;
use leptos_router::components::Router;

use crate::identity::Identity;
use crate::layout::Layout;
use crate::layout::vision::Vision;
use crate::routes::Pages;

/// What lasts as long as the tab: who is signed in and how the page looks.
#[component]
pub fn App() -> impl IntoView {
    provide_context(Identity::unknown());
    provide_context(Vision::restored());

    view! {
        <Router>
            <Layout>
                <Pages/>
            </Layout>
        </Router>
    }
}
