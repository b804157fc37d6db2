use leptos::prelude::*;
use leptos_router::components::Router;

use crate::components::Toasts;
use crate::identity::Identity;
use crate::layout::Layout;
use crate::layout::vision::Vision;
use crate::routes::Pages;
use crate::version::NewVersion;

/// What lasts as long as the tab: who is signed in and how the page looks.
#[component]
pub fn App() -> impl IntoView {
    let identity = Identity::resumed();
    provide_context(identity);
    provide_context(Vision::restored(identity));
    provide_context(Toasts::none());
    provide_context(NewVersion::heard());

    view! {
        <Router>
            <Layout>
                <Pages/>
            </Layout>
        </Router>
    }
}
