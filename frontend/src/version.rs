//! A release while the program runs. start.js notices it; whoever works here decides when to go over.

use leptos::prelude::*;

use crate::components::Banner;

/// The button that boot.js hears (`data-reload`).
pub const RELOAD: &str = "Обновить страницу";

/// Whether the server has a newer program than this one.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion(RwSignal<bool>);

impl NewVersion {
    pub fn heard() -> Self {
        let there = RwSignal::new(false);
        // Lives as long as the tab.
        drop(window_event_listener_untyped("new-version", move |_| {
            there.set(true);
        }));
        Self(there)
    }

    /// Reactive.
    pub fn is_there(self) -> bool {
        self.0.get()
    }
}

/// An offer, never more: somebody may be typing.
#[component]
pub fn NewVersionBanner() -> impl IntoView {
    let new_version = expect_context::<NewVersion>();
    let offer = move || {
        new_version.is_there().then(|| {
            view! {
                <Banner title="Вышла новая версия">
                    <p>"Сохраните то, что ввели, и обновите страницу."</p>
                    <button class="button button--s" type="button" data-reload>{RELOAD}</button>
                </Banner>
            }
        })
    };
    view! { <div class="wrap new-version" role="status">{offer}</div> }
}
