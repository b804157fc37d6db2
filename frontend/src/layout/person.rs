use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::role_switch::RoleSwitch;
use crate::identity::use_identity;

/// The role, the name and «Выйти» at the right of the header.
#[component]
pub fn Person() -> impl IntoView {
    let identity = use_identity();
    let navigate = use_navigate();
    let name = Memo::new(move |_| identity.me().map(|me| me.short_name));
    let leaving = RwSignal::new(false);
    let leave = move || {
        if leaving.get_untracked() {
            return;
        }
        leaving.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            // First the address: the guard would remember the page for the next person who signs in.
            identity.sign_out().await;
            navigate(
                "/login",
                NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                },
            );
            leaving.set(false);
        });
    };

    move || {
        let leave = leave.clone();
        name.get().map(|name| {
            view! {
                <RoleSwitch/>
                <a href="/profile">{name}</a>
                <button class="link-button" type="button" on:click=move |_| leave()>"Выйти"</button>
            }
        })
    }
}
