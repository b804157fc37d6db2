use contract::invitations::{InvitationRow, InvitationState};
use domain::calendar::short_date;
use leptos::prelude::*;

use super::acts::{OfAccepted, OfOpen};
use crate::{
    clock::day,
    components::{Cell, notice::Notice},
};

/// One invitation; while it is not accepted, its letter can be sent again or the invitation taken back. Who accepted one gets
/// the letter for a new password from here, and the role is ended.
pub fn row(
    invitation: InvitationRow,
    reload: RwSignal<u32>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let place = invitation
        .municipality
        .clone()
        .map(|one| one.name)
        .unwrap_or_default();
    let organisation = invitation.organisation.clone().map(|one| one.name);

    let state = state_words(&invitation);
    let actions = if invitation.state == InvitationState::Accepted {
        view! { <OfAccepted invitation=invitation.clone() notice/> }.into_any()
    } else {
        view! { <OfOpen invitation=invitation.clone() reload notice/> }.into_any()
    };

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
