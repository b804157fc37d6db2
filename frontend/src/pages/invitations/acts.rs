//! What can be done with an invitation.

use contract::invitations::InvitationRow;
use domain::calendar::long_date;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::A;

use crate::{
    api::{accounts, invitations},
    components::{Dialog, notice::Notice},
};

/// Whether something is under way already; it is from now on.
fn begun(busy: RwSignal<bool>) -> bool {
    let was = busy.get_untracked();
    busy.set(true);
    was
}

/// «Отправить снова», «Отозвать».
#[component]
pub fn OfOpen(
    invitation: InvitationRow,
    reload: RwSignal<u32>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let id = invitation.id;
    let email = StoredValue::new(invitation.email);
    let busy = RwSignal::new(false);
    let asking = RwSignal::new(false);
    let finish = move |answer: Notice| {
        busy.try_set(false);
        notice.try_set(Some(answer));
        let _ = reload.try_update(|times| *times += 1);
    };
    let resend = move |_| {
        if begun(busy) {
            return;
        }
        spawn_local(async move {
            finish(match invitations::resend(id).await {
                Ok(row) => Notice::done(
                    "Приглашение отправлено ещё раз",
                    format!("{}, действует до {}", row.email, long_date(row.valid_until)),
                ),
                Err(error) => Notice::failed("Приглашение не отправлено", &error),
            });
        });
    };
    let withdraw = move |_| {
        asking.set(false);
        if begun(busy) {
            return;
        }
        spawn_local(async move {
            finish(match invitations::withdraw(id).await {
                Ok(()) => Notice::done(
                    "Приглашение отозвано",
                    format!(
                        "{}: ссылка из письма больше не действует.",
                        email.get_value()
                    ),
                ),
                Err(error) => Notice::failed("Приглашение не отозвано", &error),
            });
        });
    };

    view! {
        <div class="cell__buttons">
            <button class="button button--s" type="button" disabled=move || busy.get() on:click=resend>
                "Отправить снова"<span class="visually-hidden">": " {email.get_value()}</span>
            </button>
            <button class="link-button link-button--danger" type="button" disabled=move || busy.get() on:click=move |_| asking.set(true)>
                "Отозвать"<span class="visually-hidden">": " {email.get_value()}</span>
            </button>
        </div>
        <Show when=move || asking.get()>
            <Dialog open=asking title="Отозвать приглашение?" id="withdraw-invitation">
                <div class="dialog__body">
                    <p>{email.get_value()} ": ссылка из письма перестанет действовать. Пригласить можно будет снова."</p>
                </div>
                <div class="dialog__foot">
                    <button class="button button--danger-solid" type="button" on:click=withdraw>"Отозвать приглашение"</button>
                    <button class="button" type="button" on:click=move |_| asking.set(false)>"Не отзывать"</button>
                </div>
            </Dialog>
        </Show>
    }
}

/// The letter for a new password, «Завершить роль».
#[component]
pub fn OfAccepted(invitation: InvitationRow, notice: RwSignal<Option<Notice>>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let person = invitation.person_id;
    let name = invitation.username.unwrap_or_default();
    let ending = person
        .zip(invitation.grant_id)
        .map(|(person, grant)| format!("/invitations/ending/{person}/{grant}"));
    let ended = ending.is_none();
    let ending = ending.filter(|_| invitation.may_end);
    let hidden = format!(": {name}");
    let reset = move |_| {
        let Some(person) = person.filter(|_| !begun(busy)) else {
            return;
        };
        spawn_local(async move {
            let answer = match accounts::send_password_reset(person).await {
                Ok(accepted) => Notice::done("Письмо отправлено", accepted.message),
                Err(error) => Notice::failed("Письмо не отправлено", &error),
            };
            busy.try_set(false);
            notice.try_set(Some(answer));
        });
    };

    view! {
        {ended.then(|| view! { <span class="small muted">"роль завершена"</span> })}
        <div class="cell__buttons">
            <button class="button button--s" type="button" disabled=move || busy.get() on:click=reset>
                "Письмо для нового пароля"<span class="visually-hidden">{hidden.clone()}</span>
            </button>
            {ending.map(|href| view! {
                <A href=href attr:class="small">"Завершить роль"<span class="visually-hidden">{hidden.clone()}</span></A>
            })}
        </div>
    }
}
