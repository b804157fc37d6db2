use leptos::prelude::*;

use crate::api::review;
use crate::components::list::ListAddress;
use crate::components::{Banner, BannerKind};

/// «Доработка просрочена»: above the new ones, with the way to them. Nothing while there are none.
#[component]
pub fn OverdueCorrections(address: Memo<ListAddress>, reload: RwSignal<u32>) -> impl IntoView {
    let late = LocalResource::new(move || {
        reload.track();
        async { review::overdue_corrections().await.ok() }
    });
    let href = move || {
        let address = address.get().without(&["sort", "review", "open", "act"]);
        address.with("tab", "correction").href()
    };
    move || {
        late.get()
            .flatten()
            .filter(|late| late.rows > 0)
            .map(|late| {
                let words = late.of("заявление", "заявления", "заявлений");
                view! {
                    <Banner kind=BannerKind::Warn title=format!("Доработка просрочена: {words}")>
                        <p><a href=href()>"Посмотреть и отклонить или подождать"</a></p>
                    </Banner>
                }
            })
    }
}
