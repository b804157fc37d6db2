//! Messages that go away by themselves: only for one's own reversible acts and for a document that did not open.

use leptos::prelude::*;
use std::time::Duration;

const LASTS: Duration = Duration::from_secs(10);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Toast {
    id: u32,
    text: String,
}

/// The messages in sight.
#[derive(Debug, Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    pub fn none() -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    pub fn show(self, text: impl Into<String>) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        let toast = Toast {
            id,
            text: text.into(),
        };
        self.shown.update(|shown| shown.push(toast));
        set_timeout(move || self.hide(id), LASTS);
    }

    fn hide(self, id: u32) {
        self.shown
            .update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// The place of the messages, beside `.app`.
#[component]
pub fn ToastArea() -> impl IntoView {
    let toasts = expect_context::<Toasts>();

    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || toasts.shown.get() key=|toast| toast.id let(toast)>
                <div class="toast">
                    <span class="toast__text">{toast.text}</span>
                    <button class="link-button" type="button" on:click=move |_| toasts.hide(toast.id)>"Закрыть"</button>
                </div>
            </For>
        </div>
    }
}
