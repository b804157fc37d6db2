//! `POST /substitutions`

use super::list::rows;
use crate::openapi::problems::{Forbidden, TooManyAttempts};
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Acting,
    letters,
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload, post, web};
use chrono::{Days, Duration, NaiveDate};
use contract::substitutions::{NewSubstitution, SubstitutionRow};
use domain::history::HistoryEvent;
use domain::roles::Role;
use futures_util::future::LocalBoxFuture;
use mail::{Letter, letters::SubstitutionOffered};
use persistence::{
    WriteTx, attempts,
    history::{self, Event},
    people::{self, Person},
    reference,
    substitutions::{self, Substitution},
};

/// A substitution lasts this long at most.
const LONGEST: u64 = 183;
/// Letters of one coordinator within a day.
const PER_DAY: u64 = 20;

/// A municipal coordinator in person: a substitute names no substitute.
#[derive(Debug, Clone)]
pub(crate) struct Principal(pub Acting);

impl FromRequest for Principal {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let acting = Acting::from_request(request, payload);
        Box::pin(async move {
            let acting = acting.await?;
            let in_person = acting.actor.in_place_of.is_none();
            if in_person && acting.actor.role == Role::MunicipalCoordinator {
                return Ok(Self(acting));
            }
            let words = "Замещающего назначает сам муниципальный координатор";
            Err(ApiError::new(Code::Forbidden, words))
        })
    }
}

/// Name a substitute
///
/// By the login or e-mail address of somebody who has an account; a letter asks them for consent. The answer is the same
/// whether or not the account exists.
#[utoipa::path(operation_id = "create_substitution", tag = "Замещение", request_body = NewSubstitution,
    responses((status = 201, description = "If the account exists, a letter is on its way", body = SubstitutionRow), Forbidden, TooManyAttempts))]
#[post("/substitutions")]
pub(crate) async fn create(
    state: web::Data<State>,
    principal: Principal,
    body: Body<NewSubstitution>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let acting = principal.0;
    let tx = state.database.begin(state.now()).await?;
    people::find_for_update(&tx, acting.person().id).await?;
    let (named, starts_on, ends_on) = parse(&tx, &acting, body, state.today()).await?;
    let subject = format!("substitute:{}", acting.person().id);
    let since = tx.at() - Duration::days(1);
    if attempts::count(&tx, &subject, since).await? >= PER_DAY {
        let words = "Слишком много приглашений за день. Попробуйте завтра";
        return Err(ApiError::new(Code::TooManyAttempts, words));
    }
    attempts::record(&tx, &subject).await?;
    let known = people::find_by_login(&tx, &named).await?;
    let known = known.filter(|person| person.blocked_at.is_none());
    let token = secrets::token(tx.random_bytes());
    let new = substitutions::NewSubstitution {
        principal_id: acting.person().id,
        grant_id: acting.grant().id,
        named,
        substitute_id: known.as_ref().map(|person| person.id),
        token_digest: secrets::digest(&token),
        starts_on,
        ends_on,
    };
    let made = substitutions::insert(&tx, new).await?;
    if let Some(substitute) = known {
        offer(&tx, &acting, &substitute, &made, &token).await?;
    }
    record_history(&tx, &acting, HistoryEvent::SubstituteNamed, &made).await?;
    let row = rows(&tx, vec![made], state.today())
        .await?
        .pop()
        .ok_or_else(ApiError::not_found)?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(row))
}

async fn parse(
    tx: &WriteTx,
    acting: &Acting,
    body: NewSubstitution,
    today: NaiveDate,
) -> ApiResult<(String, NaiveDate, NaiveDate)> {
    let mut fields = Fields::default();
    let ask = "Введите имя пользователя или адрес электронной почты";
    let named = fields.take("login", domain::text::required_line(&body.login, 254, ask));
    let own = |named: &String| {
        let typed = named.to_lowercase();
        typed == acting.person().email.to_lowercase()
            || domain::text::search_key(named)
                == domain::text::search_key(&acting.person().username)
    };
    if named.as_ref().is_some_and(own) {
        fields.mistake(
            "login",
            "own",
            "Это Вы сами: укажите того, кто Вас заместит",
        );
    }
    let (starts_on, ends_on) = (body.starts_on, body.ends_on);
    if starts_on < today {
        fields.mistake("starts_on", "past", "Первый день уже прошёл");
    }
    let last = starts_on.checked_add_days(Days::new(LONGEST));
    if ends_on < starts_on {
        fields.mistake("ends_on", "before_start", "Последний день раньше первого");
    } else if last.is_none_or(|last| ends_on > last) {
        fields.mistake("ends_on", "too_long", "Замещение длится не больше полугода");
    }
    let held = substitutions::of_principal(tx, acting.person().id).await?;
    let overlaps = held
        .iter()
        .any(|one| one.ended_at.is_none() && one.starts_on <= ends_on && starts_on <= one.ends_on);
    if overlaps {
        let words = "На эти дни замещающий уже назван. Сначала завершите то замещение";
        fields.mistake("starts_on", "overlaps", words);
    }
    fields.all(named.map(|named| (named, starts_on, ends_on)))
}

async fn offer(
    tx: &WriteTx,
    acting: &Acting,
    substitute: &Person,
    made: &Substitution,
    token: &str,
) -> ApiResult<()> {
    let municipality = match acting.actor.municipality_id {
        Some(id) => reference::municipality(tx, id).await?.map(|row| row.name),
        None => None,
    };
    let letter = Letter::SubstitutionOffered(SubstitutionOffered {
        name: substitute.full_name(),
        principal: acting.person().full_name(),
        role: acting.grant().role.title().to_owned(),
        municipality: municipality.unwrap_or_default(),
        starts_on: made.starts_on,
        ends_on: made.ends_on,
        link: format!("/substitution?token={token}"),
    });
    letters::queue(tx, substitute, letter, &[]).await
}

/// Into the history of the municipality.
pub(super) async fn record_history(
    tx: &WriteTx,
    acting: &Acting,
    event: HistoryEvent,
    one: &Substitution,
) -> ApiResult<()> {
    let held = people::grant_by_id(tx, one.grant_id).await?;
    let days = [one.starts_on, one.ends_on].map(domain::calendar::short_date);
    let event = Event {
        person_id: Some(one.principal_id),
        actor: Some(acting.author.clone()),
        note: Some(format!("{}: {}", one.named, days.join(" – "))),
        ..Event::new(
            held.and_then(|grant| grant.municipality_id)
                .unwrap_or_default(),
            event,
        )
    };
    Ok(history::append(tx, event).await?)
}
