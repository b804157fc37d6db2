//! Pages for signed-in people.

use crate::{
    api::Query,
    components::{Empty, EmptyKind, Skeleton},
    identity::use_identity,
    layout::page_opened,
};
use domain::roles::Role;
use leptos::prelude::*;
use leptos_router::{
    components::{Outlet, Redirect},
    hooks::use_location,
};

/// The parent of every page that needs a session: leads to «Войти» and back. A change of the acting role makes the page
/// anew; a session that ends while the person works does not (see `layout::SessionEnded`).
#[component]
pub fn SignedInOnly() -> impl IntoView {
    let identity = use_identity();
    let acting = identity.acting();
    let location = use_location();
    let login = move || {
        // After «Выйти» the address is already that of the login page.
        let here = format!(
            "{}{}",
            location.pathname.get_untracked(),
            search(&location.search.get_untracked())
        );
        let next = (here != "/" && !here.starts_with("/login")).then_some(here);
        format!("/login{}", Query::new().maybe("next", next))
    };

    // A memo: signing in again as the same person and role must not make the page anew, it holds what was typed.
    let state = Memo::new(move |_| identity.is_known().then(|| acting.get()));

    move || match state.get() {
        None => view! { <Skeleton/> }.into_any(),
        Some(None) => view! { <Redirect path=login()/> }.into_any(),
        Some(Some(_)) => view! { <Outlet/> }.into_any(),
    }
}

/// Where to go after signing in: an address of this site and no other.
pub fn safe_next(next: Option<String>) -> String {
    next.filter(|next| next.starts_with('/') && !next.starts_with("//") && !next.contains('\\'))
        .unwrap_or_else(|| "/".to_owned())
}

/// The page, for one of these acting roles; for others, whom to ask.
#[component]
pub fn ForRoles(roles: &'static [Role], page: fn() -> AnyView) -> impl IntoView {
    let identity = use_identity();
    let allowed = Memo::new(move |_| identity.role().is_some_and(|role| roles.contains(&role)));

    move || {
        if allowed.get() {
            return page();
        }
        page_opened("Раздел недоступен");
        view! {
            <h1 class="visually-hidden" tabindex="-1">"Раздел недоступен"</h1>
            <Empty
                kind=EmptyKind::NoRight
                title="Раздел недоступен"
                text="Он не относится к роли, в которой Вы сейчас работаете. Смените роль вверху страницы или позвоните в службу поддержки."
            />
        }
        .into_any()
    }
}

fn search(search: &str) -> String {
    if search.is_empty() || search.starts_with('?') {
        return search.to_owned();
    }
    format!("?{search}")
}
