use contract::{people::PersonRow, sessions::RoleGrant};
use leptos::{prelude::*, task::spawn_local};

use super::municipality::Municipality;
use crate::{
    api::people,
    clock::short_instant,
    components::{Cell, Dialog, notice::Notice},
    identity::use_identity,
};

/// A person with «Заблокировать» or «Разблокировать»; the row shows the new state by itself.
pub fn row(
    person: PersonRow,
    refused: RwSignal<Option<String>>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let current = RwSignal::new(person);

    move || {
        let person = current.get();
        let roles = person
            .roles
            .iter()
            .map(grant_words)
            .map(|words| view! { <span>{words}</span> })
            .collect_view();
        let (name, username, email) = (
            person.full_name.clone(),
            person.username.clone(),
            person.email.clone(),
        );
        let registered = short_instant(person.registered_at);
        let same = person.clone();
        view! {
            <tr role="row">
                <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                    <b>{name}</b>
                    <span class="cell__sub">{username}</span>
                </Cell>
                <Cell label="Роли">
                    <div class="stack stack--xs">{roles}</div>
                </Cell>
                <Cell label="Муниципалитет"><Municipality person=same current notice/></Cell>
                <Cell label="Адрес электронной почты">{email}</Cell>
                <Cell label="Зарегистрировался" class="col-date">{registered}</Cell>
                <Cell label="Доступ" class="cell--actions"><Access person current refused/></Cell>
            </tr>
        }
    }
}

fn grant_words(grant: &RoleGrant) -> String {
    let place = grant.organisation.as_ref().or(grant.municipality.as_ref());
    match place {
        Some(place) => format!("{}: {}", grant.role.title(), place.name),
        None => grant.role.title().to_owned(),
    }
}

#[component]
fn Access(
    person: PersonRow,
    current: RwSignal<PersonRow>,
    refused: RwSignal<Option<String>>,
) -> impl IntoView {
    let own = use_identity().me_now().is_some_and(|me| me.id == person.id);
    let busy = RwSignal::new(false);
    let asking = RwSignal::new(false);
    let blocked = person.blocked_at;
    let (id, version) = (person.id, person.version);
    let name = person.full_name;
    let change = move || {
        if busy.get_untracked() {
            return;
        }
        asking.set(false);
        busy.set(true);
        refused.set(None);
        spawn_local(async move {
            let answer = if blocked.is_some() {
                people::unblock(id, version).await
            } else {
                people::block(id, version).await
            };
            busy.try_set(false);
            match answer {
                Ok(person) => drop(current.try_set(person)),
                Err(error) => drop(refused.try_set(Some(error.words()))),
            }
        });
    };
    if own {
        return view! { <span class="muted">"это Вы"</span> }.into_any();
    }
    let title = format!("Заблокировать: {name}?");

    match blocked {
        Some(at) => view! {
            <div class="stack stack--xs">
                <span><span class="tag tag--danger">"заблокирован"</span>" " {short_instant(at)}</span>
                <div class="cell__buttons">
                    <button class="button button--s" type="button" disabled=move || busy.get() on:click=move |_| change()>
                        "Разблокировать"<span class="visually-hidden">": " {name}</span>
                    </button>
                </div>
            </div>
        }
        .into_any(),
        None => view! {
            <button class="button button--s button--danger" type="button" disabled=move || busy.get() on:click=move |_| asking.set(true)>
                "Заблокировать"<span class="visually-hidden">": " {name}</span>
            </button>
            <Dialog open=asking title id="block">
                <div class="dialog__body">
                    <p>"Пользователь не сможет войти, его открытые сеансы сразу закончатся. Заявления и история останутся. Разблокировать можно в любое время."</p>
                </div>
                <div class="dialog__foot">
                    <button class="button button--danger-solid" type="button" on:click=move |_| change()>"Заблокировать пользователя"</button>
                    <button class="button" type="button" on:click=move |_| asking.set(false)>"Не блокировать"</button>
                </div>
            </Dialog>
        }
        .into_any(),
    }
}
