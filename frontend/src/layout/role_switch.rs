use contract::sessions::RoleGrant;
use leptos::{ev, html, prelude::*, task::spawn_local};
use leptos_router::hooks::use_navigate;

use super::Icon;
use crate::identity::use_identity;

/// The acting role; with several, a menu that leads to the «Главная» of the chosen one.
#[component]
pub fn RoleSwitch() -> impl IntoView {
    let identity = use_identity();
    let menu = NodeRef::<html::Details>::new();
    let close = Callback::new(move |()| {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            close.run(());
        }
    });
    let outside = window_event_listener(ev::click, move |event| {
        let target = event_target::<web_sys::Node>(&event);
        if menu
            .get_untracked()
            .is_some_and(|menu| !menu.contains(Some(&target)))
        {
            close.run(());
        }
    });
    on_cleanup(move || {
        escape.remove();
        outside.remove();
    });

    move || {
        identity.me().map(|me| {
            let acting = me.acting.clone();
            let several = me.roles.len() > 1;
            let words = view! {
                <Icon name="user"/>
                <span>
                    <span class="visually-hidden">"Роль: "</span>
                    {role_words(&acting)}
                    {scope(&acting).map(|scope| view! { <span class="role-switch__hint">{scope}</span> })}
                </span>
            };
            if !several {
                return view! { <span class="cluster role-switch">{words}</span> }.into_any();
            }
            let items = me.roles.into_iter().map(|grant| view! { <RoleItem current={grant.id == acting.id} grant close/> });
            view! {
                <details class="menu role-switch" node_ref=menu>
                    <summary>{words}<Icon name="chevron" class="icon--s"/></summary>
                    <ul class="menu__list">{items.collect_view()}</ul>
                </details>
            }
            .into_any()
        })
    }
}

#[component]
fn RoleItem(grant: RoleGrant, current: bool, close: Callback<()>) -> impl IntoView {
    let identity = use_identity();
    let navigate = use_navigate();
    let toasts = use_context::<crate::components::Toasts>();
    let id = grant.id;
    let choose = move |_| {
        close.run(());
        let navigate = navigate.clone();
        spawn_local(async move {
            match identity.switch_role(id).await {
                Ok(()) => navigate("/", Default::default()),
                Err(error) => toasts.iter().for_each(|toasts| toasts.show(error.words())),
            }
        });
    };

    view! {
        <li>
            <button class="menu__item" type="button" aria-current=current.then_some("true") on:click=choose>
                <Icon name="check"/>
                <span>{role_words(&grant)}</span>
                {scope(&grant).map(|scope| view! { <span class="menu__note">{scope}</span> })}
            </button>
        </li>
    }
}

/// «Муниципальный координатор», «Муниципальный координатор, за Иванову И. И.»
pub fn role_words(grant: &RoleGrant) -> String {
    match &grant.in_place_of {
        Some(whom) => format!("{}, за {whom}", grant.role.title()),
        None => grant.role.title().to_owned(),
    }
}

fn scope(grant: &RoleGrant) -> Option<String> {
    let place = grant.organisation.as_ref().or(grant.municipality.as_ref());
    place.map(|place| place.name.clone())
}
