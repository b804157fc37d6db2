//! `POST /notices`

use super::letter::{has_other_roles, letter};
use crate::{
    State,
    body::Body,
    identity::Coordinator,
    letters,
    not_filed::later::is_theirs,
    problem::{ApiError, ApiResult},
    secrets,
};
use actix_web::{post, web};
use chrono::Duration;
use contract::not_filed::{NewNotices, NoticeKind, NoticeOutcome, NoticeSkipped, NoticesSent};
use domain::history::HistoryEvent;
use domain::roles::Role;
use persistence::{
    WriteTx, deletion,
    history::{self, Event},
    not_filed::{self, NotFiled},
    notices,
    people::{self, Grant, Person},
};
use std::collections::HashSet;
use uuid::Uuid;

/// Letters of one request.
const MOST: usize = 200;

/// Send notices
///
/// «Отправить уведомление»: one of two letters to each of the chosen people, or why not. A link that deletes works once, for
/// 30 days.
#[utoipa::path(operation_id = "send_notices", tag = "Не подавшие заявление", request_body = NewNotices,
    responses((status = 200, description = "What became of each row", body = NoticesSent), Coordinator))]
#[post("/notices")]
pub(crate) async fn send(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NewNotices>,
) -> ApiResult<web::Json<NoticesSent>> {
    let body = check(body.parse()?)?;
    let tx = state.database.begin(state.now()).await?;
    let known = Known::read(&tx, &body).await?;
    let mut seen = HashSet::new();
    let mut rows = Vec::with_capacity(body.person_ids.len());
    for id in body.person_ids {
        let skipped = if seen.insert(id) {
            known.refusal(&coordinator, body.kind, id)
        } else {
            Some(NoticeSkipped::Twice)
        };
        if let (None, Some(one)) = (skipped, known.listed(id)) {
            deliver(&tx, &coordinator, body.kind, one).await?;
        }
        rows.push(known.outcome(&coordinator, id, skipped));
    }
    tx.commit().await?;
    let sent = rows.iter().filter(|row| row.skipped.is_none()).count();
    Ok(web::Json(NoticesSent {
        sent: u64::try_from(sent).unwrap_or_default(),
        rows,
    }))
}

fn check(body: NewNotices) -> ApiResult<NewNotices> {
    let words = match body.person_ids.len() {
        0 => "Выберите хотя бы одного педагога",
        1..=MOST => return Ok(body),
        _ => "За один раз можно отправить не больше 200 уведомлений",
    };
    Err(ApiError::field("person_ids", "out_of_range", words))
}

/// Queues the letter, keeps the sending and writes it into the history.
async fn deliver(
    tx: &WriteTx,
    sender: &Coordinator,
    kind: NoticeKind,
    one: &NotFiled,
) -> ApiResult<()> {
    let token = secrets::token(tx.random_bytes());
    if kind == NoticeKind::DeletionLink {
        deletion::keep_link(tx, one.person.id, secrets::digest(&token)).await?;
    }
    let letter = letter(kind, one, sender, &token, tx.at());
    let letter_id = letters::queue_alone(tx, &one.person, letter).await?;
    let by = &sender.acting.author;
    notices::keep(tx, one.person.id, kind.code(), letter_id, by).await?;
    let event = Event {
        person_id: Some(one.person.id),
        actor: Some(sender.acting.author.clone()),
        note: Some(kind.title().to_owned()),
        ..Event::new(
            one.person.municipality_id.unwrap_or_default(),
            HistoryEvent::NoticeSent,
        )
    };
    Ok(history::append(tx, event).await?)
}

/// What is known of the chosen people, read at once.
struct Known {
    listed: Vec<NotFiled>,
    people: Vec<Person>,
    grants: Vec<Grant>,
    just_sent: HashSet<Uuid>,
}

impl Known {
    async fn read(tx: &WriteTx, body: &NewNotices) -> ApiResult<Self> {
        let ids = &body.person_ids;
        let since = tx.at() - Duration::hours(1);
        Ok(Self {
            listed: not_filed::find(tx, ids).await?,
            people: people::find_all(tx, ids).await?,
            grants: people::grants(tx, ids).await?,
            just_sent: notices::since(tx, ids, body.kind.code(), since).await?,
        })
    }

    fn listed(&self, id: Uuid) -> Option<&NotFiled> {
        self.listed.iter().find(|one| one.person.id == id)
    }

    /// The teacher, where the official may see them.
    fn visible(&self, sender: &Coordinator, id: Uuid) -> Option<&Person> {
        let teaches = |grant: &Grant| grant.person_id == id && grant.role == Role::Teacher;
        self.people
            .iter()
            .find(|person| person.id == id)
            .filter(|person| is_theirs(sender, person) && self.grants.iter().any(teaches))
    }

    fn refusal(&self, sender: &Coordinator, kind: NoticeKind, id: Uuid) -> Option<NoticeSkipped> {
        let Some(person) = self.visible(sender, id) else {
            return Some(NoticeSkipped::NotYours);
        };
        let Some(one) = self.listed(person.id) else {
            return Some(if person.blocked_at.is_some() {
                NoticeSkipped::NotYours
            } else {
                NoticeSkipped::Filed
            });
        };
        if kind == NoticeKind::DeletionLink && has_other_roles(&self.grants, one) {
            return Some(NoticeSkipped::OtherRoles);
        }
        self.just_sent
            .contains(&id)
            .then_some(NoticeSkipped::JustSent)
    }

    fn outcome(
        &self,
        sender: &Coordinator,
        id: Uuid,
        skipped: Option<NoticeSkipped>,
    ) -> NoticeOutcome {
        NoticeOutcome {
            person_id: id,
            full_name: self.visible(sender, id).map(Person::full_name),
            words: skipped
                .map_or("письмо поставлено в очередь", NoticeSkipped::words)
                .to_owned(),
            skipped,
        }
    }
}
