use contract::packages::NextPackage;
use leptos::prelude::*;

use super::due::DueLine;
use super::not_ready::NotReady;
use super::ready::Ready;
use crate::api::packages;
use crate::components::Loaded;
use crate::components::list::ListAddress;
use crate::components::notice::Notice;

/// The next package of one municipality.
#[component]
pub fn Next(
    address: Memo<ListAddress>,
    notice: RwSignal<Option<Notice>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    // The page of the journal changes nothing here.
    let asked = Memo::new(move |_| {
        address.with(|address| address.query(&["municipality_id", "until"]).to_string())
    });
    view! {
        <Loaded
            load=move || {
                asked.track();
                let query = address.with_untracked(|address| address.query(&["municipality_id", "until"]));
                async move { packages::next(&query).await }
            }
            show=move |next: NextPackage| {
                view! {
                    <DueLine next=next.clone()/>
                    <Ready next=next.clone() address notice reload/>
                    <NotReady cases=next.not_ready total=next.not_ready_total/>
                }
                .into_any()
            }
            reload
        />
    }
}
