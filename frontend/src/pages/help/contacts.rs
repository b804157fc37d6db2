use contract::help::HelpContact;
use domain::roles::Role;
use leptos::prelude::*;

use crate::api::help;
use crate::identity::use_identity;

/// The next level of the acting role, with phones; nothing for those who have not signed in.
#[component]
pub fn Contacts() -> impl IntoView {
    let identity = use_identity();
    let found = LocalResource::new(move || {
        let role = identity.role();
        async move {
            match role {
                Some(_) => help::contacts()
                    .await
                    .map(|found| found.items)
                    .unwrap_or_default(),
                None => Vec::new(),
            }
        }
    });
    let shown = move || {
        let items = found.get().unwrap_or_default();
        (!items.is_empty()).then(|| view! {
            <section class="stack stack--xs" aria-labelledby="help-contacts">
                <h2 id="help-contacts">"Кого спросить"</h2>
                <ul class="plain-list stack stack--s">{items.into_iter().map(line).collect_view()}</ul>
            </section>
        })
    };
    view! { {shown} }
}

fn line(one: HelpContact) -> impl IntoView {
    let phone = one.work_phone.map(|phone| {
        let number: String = phone.chars().filter(char::is_ascii_digit).collect();
        view! { <span class="nowrap"><a href=format!("tel:{number}")>{phone}</a></span> }
    });
    let place = one.of.map(|of| format!(", {of}"));
    let about = match one.role {
        Role::SchoolCoordinator => "сначала спросите в своей организации",
        Role::MunicipalCoordinator => "регистрация, график, специалисты",
        _ => "всё, на что не ответил координатор",
    };
    view! {
        <li>
            <b>{one.full_name}</b>
            <span class="muted">", " {one.role.title()} {place}</span>
            <br/>
            {match phone {
                Some(phone) => phone.into_any(),
                None => view! { <span class="muted">"рабочий телефон не указан"</span> }.into_any(),
            }}
            <span class="muted">" · " {about}</span>
        </li>
    }
}
