//! What came of the user's last act, above the list that it changed.

use leptos::html::Div;
use leptos::prelude::*;

use super::Icon;
use crate::api::ApiError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Somebody else was quicker.
    Overtaken,
    Failed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    outcome: Outcome,
    title: String,
    text: String,
    /// Where to go on: address and words.
    next: Option<(String, String)>,
}

impl Notice {
    pub fn done(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            outcome: Outcome::Done,
            title: title.into(),
            text: text.into(),
            next: None,
        }
    }

    pub fn overtaken(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            outcome: Outcome::Overtaken,
            ..Self::done(title, text)
        }
    }

    pub fn failed(title: impl Into<String>, error: &ApiError) -> Self {
        Self {
            outcome: Outcome::Failed,
            ..Self::done(title, error.words())
        }
    }

    #[must_use]
    pub fn then(self, address: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            next: Some((address.into(), words.into())),
            ..self
        }
    }
}

/// Shows the notice and moves the focus to it: the button that was pressed may be gone with its row.
#[component]
pub fn NoticeBanner(#[prop(into)] notice: Signal<Option<Notice>>) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move || {
        if notice.with(Option::is_some) {
            request_animation_frame(move || {
                if let Some(place) = place.try_get_untracked().flatten() {
                    let _ = place.focus();
                }
            });
        }
    });
    move || notice.get().map(|notice| view! { <Banner notice place/> })
}

#[component]
fn Banner(notice: Notice, place: NodeRef<Div>) -> impl IntoView {
    let (class, icon, role) = match notice.outcome {
        Outcome::Done => ("banner banner--ok", "ok", "status"),
        Outcome::Overtaken => ("banner banner--warn", "info", "alert"),
        Outcome::Failed => ("banner banner--danger", "alert", "alert"),
    };
    view! {
        <div class=class role=role tabindex="-1" node_ref=place>
            <Icon name=icon/>
            <div class="banner__body">
                <p class="banner__title">{notice.title}</p>
                {(!notice.text.is_empty()).then(|| view! { <p>{notice.text}</p> })}
                {notice.next.map(|(address, words)| view! { <p><a href=address>{words}</a></p> })}
            </div>
        </div>
    }
}
