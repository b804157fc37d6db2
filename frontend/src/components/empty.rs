//! Nothing to show, and what to do about it.

use leptos::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmptyKind {
    /// Nothing yet: one action.
    NothingYet,
    /// Nothing fits the filter: reset it.
    NotFound,
    /// No right to see it: whom to ask.
    NoRight,
}

impl EmptyKind {
    const fn picture(self) -> &'static str {
        match self {
            Self::NothingYet => "M10 8h20l8 8v24H10zM29 8v9h9M24 22v12M18 28h12",
            Self::NotFound => "M9 21a12 12 0 1 0 24 0a12 12 0 1 0 -24 0M30 30l10 10M16 21h10",
            Self::NoRight => "M12 22h24v18H12zM16 22v-6a8 8 0 0116 0v6M24 29v5",
        }
    }
}

/// The children are the one action.
#[component]
pub fn Empty(
    kind: EmptyKind,
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <svg class="icon empty__art" viewBox="0 0 48 48" aria-hidden="true"><path d=kind.picture()></path></svg>
            <h2>{title}</h2>
            <p class="empty__text">{text}</p>
            {children.map(|children| children())}
        </div>
    }
}
