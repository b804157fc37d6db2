use contract::reference::Municipality;
use leptos::prelude::*;

use crate::api;
use crate::layout::Icon;

/// Proof that the page reaches the server.
#[component]
pub fn Municipalities() -> impl IntoView {
    let municipalities = LocalResource::new(api::reference::municipalities);

    view! {
        <section class="panel" aria-labelledby="municipalities">
            <div class="panel__head"><h2 id="municipalities">"Муниципалитеты"</h2></div>
            <div class="panel__body">
                <Suspense fallback=|| view! { <p class="muted" role="status">"Загрузка…"</p> }>
                    {move || Suspend::new(async move {
                        match municipalities.await {
                            Ok(municipalities) => list(municipalities).into_any(),
                            Err(failure) => refusal(failure.words()).into_any(),
                        }
                    })}
                </Suspense>
            </div>
        </section>
    }
}

fn list(municipalities: Vec<Municipality>) -> impl IntoView {
    view! {
        <ul class="list">
            {municipalities.into_iter().map(|municipality| view! { <li>{municipality.name}</li> }).collect_view()}
        </ul>
    }
}

fn refusal(words: String) -> impl IntoView {
    view! {
        <div class="banner banner--danger" role="alert">
            <Icon name="alert"/>
            <div class="banner__body"><p>{words}</p></div>
        </div>
    }
}
