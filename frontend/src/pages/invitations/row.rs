use contract::invitations::{InvitationRow, InvitationState};
use domain::calendar::{long_date, short_date};
use leptos::{prelude::*, task::spawn_local};

use crate::{api::invitations, clock::day, components::Cell};

type Outcome = RwSignal<Option<(bool, String)>>;

/// One invitation; while it is not accepted, its letter can be sent again or the invitation taken back.
pub fn row(invitation: InvitationRow, reload: RwSignal<u32>, outcome: Outcome) -> impl IntoView {
    let place = invitation
        .municipality
        .clone()
        .map(|one| one.name)
        .unwrap_or_default();
    let organisation = invitation.organisation.clone().map(|one| one.name);

    let state = state_words(&invitation);
    let actions = (invitation.state != InvitationState::Accepted)
        .then(|| buttons(&invitation, reload, outcome));

    view! {
        <tr role="row" class="row--title-first">
            <Cell label="Имя пользователя">
                {match invitation.username {
                    Some(username) => username.into_any(),
                    None => view! { <span class="muted">"ещё нет"</span> }.into_any(),
                }}
            </Cell>
            <Cell label="Адрес электронной почты">{invitation.email}</Cell>
            <Cell label="Фамилия" class="cell--title"><b>{invitation.surname}</b></Cell>
            <Cell label="Имя">{invitation.first_name}</Cell>
            <Cell label="Отчество">{invitation.patronymic.unwrap_or_default()}</Cell>
            <Cell label="Роль пользователя">{invitation.role.title()}</Cell>
            <Cell label="Муниципалитет">
                {place}
                {organisation.map(|organisation| view! { <span class="cell__sub">{organisation}</span> })}
            </Cell>
            <Cell label="Приглашение" class="cell--actions">
                <div class="stack stack--xs">
                    <span class="small">{state}</span>
                    {actions}
                </div>
            </Cell>
        </tr>
    }
}

fn state_words(invitation: &InvitationRow) -> String {
    match (invitation.state, invitation.accepted_at) {
        (InvitationState::Accepted, Some(at)) => format!("принято {}", short_date(day(at))),
        (InvitationState::Accepted, None) => "принято".to_owned(),
        (InvitationState::Sent, _) => format!(
            "отправлено, действует до {}",
            short_date(invitation.valid_until)
        ),
        (InvitationState::Opened, _) => format!(
            "ссылку открыли, действует до {}",
            short_date(invitation.valid_until)
        ),
        (InvitationState::LetterFailed, _) => "письмо не доставлено".to_owned(),
        (InvitationState::Expired, _) => {
            format!("срок истёк {}", short_date(invitation.valid_until))
        }
    }
}

fn buttons(
    invitation: &InvitationRow,
    reload: RwSignal<u32>,
    outcome: Outcome,
) -> impl IntoView + use<> {
    let id = invitation.id;
    let email = invitation.email.clone();
    let busy = RwSignal::new(false);
    let finish = move |answer: Result<String, crate::api::ApiError>| {
        busy.try_set(false);
        let words = match answer {
            Ok(words) => (true, words),
            Err(error) => (false, error.words()),
        };
        outcome.try_set(Some(words));
        let _ = reload.try_update(|times| *times += 1);
    };
    let address = email.clone();
    let resend = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let address = address.clone();
        spawn_local(async move {
            let answer = invitations::resend(id).await;
            finish(answer.map(|row| {
                format!(
                    "Приглашение ещё раз отправлено на {address}, действует до {}",
                    long_date(row.valid_until)
                )
            }));
        });
    };
    let address = email.clone();
    let withdraw = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let address = address.clone();
        spawn_local(async move {
            let answer = invitations::withdraw(id).await;
            finish(answer.map(|()| {
                format!("Приглашение для {address} отозвано: ссылка из письма больше не действует")
            }));
        });
    };

    view! {
        <div class="cell__buttons">
            <button class="button button--s" type="button" disabled=move || busy.get() on:click=resend>
                "Отправить ещё раз"<span class="visually-hidden">": " {email.clone()}</span>
            </button>
            <button class="link-button link-button--danger" type="button" disabled=move || busy.get() on:click=withdraw>
                "Отозвать"<span class="visually-hidden">": " {email.clone()}</span>
            </button>
        </div>
    }
}
