//! `POST /deletions`

use super::link;
use crate::openapi::problems::{LinkUnknown, WrongStage};
use crate::{
    State,
    body::Body,
    calendar,
    problem::{ApiError, ApiResult},
    recovery::reset_subject,
    registrations::link_unknown,
    secrets,
    sessions::limits,
};
use actix_web::{post, web};
use chrono::Datelike;
use contract::deletions::{Deleted, DeletionToken};
use domain::history::HistoryEvent;
use persistence::{
    WriteTx, attempts,
    deletion::{self, Act, Erased, NewAct},
    history::{self, Event},
    people::{self, Person},
};

const GROUNDS: &str = "Владелец учётной записи, который не подавал заявления на аттестацию, удалил свои регистрационные данные по ссылке из письма координатора";

/// Delete registration data
///
/// Only an account whose sole role is the teacher's and that never submitted. The person, consents, drafts, sessions and
/// letters go, the drafts' files within a day; an act of destruction without personal data stays. The link works once.
#[utoipa::path(operation_id = "delete_registration", tag = "Регистрация и доступ", security(()), request_body = DeletionToken,
    responses((status = 200, description = "The data are gone", body = Deleted), WrongStage, LinkUnknown))]
#[post("/deletions")]
pub(crate) async fn delete(
    state: web::Data<State>,
    body: Body<DeletionToken>,
) -> ApiResult<web::Json<Deleted>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let found = link::open(&tx, &body.token, tx.at()).await?;
    // The person's lock first, then the applications': whoever submits at this moment is waited for.
    let person = people::find_for_update(&tx, found.person_id)
        .await?
        .ok_or_else(link_unknown)?;
    let drafts = deletion::lock_applications(&tx, person.id).await?;
    link::check_account(&tx, &found).await?;
    if !deletion::take_link(&tx, &secrets::digest(&body.token), person.id).await? {
        return Err(link::used());
    }
    forget_attempts(&tx, &person).await?;
    let erased = deletion::erase(&tx, &person, &drafts).await?;
    let act = keep_act(&tx, &person, erased).await?;
    tx.commit().await?;
    Ok(web::Json(Deleted {
        message: format!(
            "Регистрационные данные удалены, войти с прежним именем пользователя больше нельзя. Акт об уничтожении № {}",
            act.number
        ),
        act_number: act.number,
    }))
}

async fn forget_attempts(tx: &WriteTx, person: &Person) -> ApiResult<()> {
    let (username, email) = (&person.username, person.email.to_lowercase());
    for subject in [
        limits::subject(username),
        limits::subject(&email),
        reset_subject(&email),
    ] {
        attempts::forget(tx, &subject).await?;
    }
    Ok(())
}

async fn keep_act(tx: &WriteTx, person: &Person, erased: Erased) -> ApiResult<Act> {
    let extract = erased.log.join("\n");
    let new = NewAct {
        year: calendar::day_of(tx.at()).year(),
        municipality_id: person.municipality_id,
        grounds: GROUNDS.to_owned(),
        kinds: kinds(&erased),
        log_digest: secrets::digest(&extract),
        log: erased.log,
    };
    let act = deletion::keep_act(tx, new).await?;
    let event = Event {
        person_id: Some(person.id),
        note: Some(act.number.clone()),
        ..Event::new(
            act.municipality_id.unwrap_or_default(),
            HistoryEvent::RegistrationDataDestroyed,
        )
    };
    history::append(tx, event).await.map_err(ApiError::from)?;
    Ok(act)
}

fn kinds(erased: &Erased) -> Vec<String> {
    let mut kinds = vec![
        "фамилия, имя, отчество".to_owned(),
        "имя пользователя и пароль".to_owned(),
        "адрес электронной почты, номер телефона".to_owned(),
        "место работы, должность, предмет".to_owned(),
        "сеансы входа".to_owned(),
    ];
    let counted = [
        ("согласия на обработку персональных данных", erased.consents),
        (
            "черновики заявлений с прикреплёнными к ним документами",
            erased.drafts,
        ),
        ("письма", erased.letters),
    ];
    for (words, count) in counted {
        if count > 0 {
            kinds.push(format!("{words}: {count}"));
        }
    }
    kinds
}
