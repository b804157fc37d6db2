//! A message in the page.

use super::Icon;
use leptos::prelude::*;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// A piece of information.
    #[default]
    Info,
    /// It worked.
    Ok,
    Warn,
    /// It did not work.
    Danger,
    /// A rule: why something is not offered.
    Note,
}

impl BannerKind {
    const fn looks(self) -> (&'static str, &'static str) {
        match self {
            Self::Info => ("banner", "info"),
            Self::Ok => ("banner banner--ok", "ok"),
            Self::Warn => ("banner banner--warn", "clock"),
            Self::Danger => ("banner banner--danger", "alert"),
            Self::Note => ("banner banner--note", "lock"),
        }
    }
}

/// `role`: `status` for the outcome of an act, `alert` for a refusal, empty for what stands there from the start.
#[component]
pub fn Banner(
    #[prop(optional)] kind: BannerKind,
    #[prop(optional, into)] title: Option<String>,
    #[prop(optional)] role: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (class, icon) = kind.looks();

    view! {
        <div class=class role=(!role.is_empty()).then_some(role)>
            <Icon name=icon/>
            <div class="banner__body">
                {title.map(|title| view! { <p class="banner__title">{title}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
}
