//! `POST /people/{id}/password-reset`

use crate::openapi::problems::TooManyAttempts;
use crate::{
    State,
    identity::Coordinator,
    problem::{ApiError, ApiResult, Code},
    recovery::{self, Sent},
};
use actix_web::{HttpResponse, post, web};
use contract::people::Accepted;
use domain::history::HistoryEvent;
use persistence::{
    Store,
    history::{self, Event},
    invitations, people,
};
use uuid::Uuid;

/// Send the reset letter
///
/// For somebody who forgot login or password: the letter names the login and leads to choosing a new password; nobody else sees or sets
/// it. A municipal coordinator does this for people who were invited into the own municipality or hold a role there.
#[utoipa::path(operation_id = "send_password_reset", tag = "Пользователи", params(("id" = Uuid, Path, description = "The person")),
    responses((status = 202, description = "The letter is on its way", body = Accepted), Coordinator, TooManyAttempts))]
#[post("/people/{id}/password-reset")]
pub(crate) async fn send_password_reset(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    let person = people::find(&tx, *id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    if !within_reach(&tx, &coordinator, person.id).await? {
        return Err(ApiError::not_found());
    }
    if person.blocked_at.is_some() {
        let words = "Учетная запись заблокирована: сначала её разблокирует оператор";
        return Err(ApiError::new(Code::NotNow, words));
    }
    if recovery::send_link(&tx, &person).await? == Sent::TooMany {
        let words = "На этот адрес уже отправлено пять писем за час. Попробуйте позже";
        let mut problem = ApiError::new(Code::TooManyAttempts, words);
        problem.retry_after = Some(3600);
        return Err(problem);
    }
    let event = Event {
        person_id: Some(person.id),
        actor: Some(coordinator.acting.author.clone()),
        ..Event::new(
            coordinator.within.unwrap_or_default(),
            HistoryEvent::PasswordResetSent,
        )
    };
    history::append(&tx, event).await?;
    tx.commit().await?;
    Ok(HttpResponse::Accepted().json(Accepted {
        message: format!(
            "Письмо с именем пользователя и ссылкой для нового пароля отправлено на {}",
            person.email
        ),
    }))
}

/// The operator reaches everybody, a coordinator those who were invited into the municipality or hold a role there.
async fn within_reach(
    store: &impl Store,
    coordinator: &Coordinator,
    person_id: Uuid,
) -> ApiResult<bool> {
    let Some(municipality_id) = coordinator.within else {
        return Ok(true);
    };
    let held = people::grants(store, &[person_id]).await?;
    let here = held
        .iter()
        .any(|grant| grant.municipality_id == Some(municipality_id));
    Ok(here || invitations::was_invited(store, person_id, municipality_id).await?)
}
