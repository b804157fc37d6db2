//! The beginning of every move of a schedule: 404, 403, 428, 412, 409. [`precheck`] asks the same without the lock, before a document is made.

use super::{content::Place, show::check_visible};
use crate::{State, identity::Acting, if_match::IfMatch, problem::ApiResult};
use domain::history::HistoryEvent;
use domain::schedule::workflow::{self, ScheduleAction, SchedulePermit};
use persistence::{
    WriteTx,
    applications::Case,
    history::{self, Event},
    schedule::{self, Schedule},
};
use uuid::Uuid;

/// A move under way.
#[derive(Debug)]
pub(super) struct Transition {
    pub tx: WriteTx,
    pub place: Place,
    pub schedule: Schedule,
    pub permit: SchedulePermit,
}

pub(super) async fn start_transition(
    state: &State,
    acting: &Acting,
    (municipality_id, period_id): (Uuid, Uuid),
    action: ScheduleAction,
    if_match: &IfMatch,
) -> ApiResult<Transition> {
    check_visible(&acting.actor, municipality_id)?;
    let tx = state.database.begin(state.now()).await?;
    let place = Place::find(&tx, municipality_id, period_id).await?;
    let claim = workflow::claim(action, &acting.actor)?;
    let schedule = schedule::lock(&tx, municipality_id, period_id).await?;
    if_match.check(schedule.version)?;
    let permit = claim.at(&schedule.facts())?;
    Ok(Transition {
        tx,
        place,
        schedule,
        permit,
    })
}

pub(super) async fn precheck(
    state: &State,
    acting: &Acting,
    (municipality_id, period_id): (Uuid, Uuid),
    action: ScheduleAction,
    if_match: &IfMatch,
) -> ApiResult<(Place, Schedule)> {
    check_visible(&acting.actor, municipality_id)?;
    let reader = state.database.reader();
    let place = Place::find(&reader, municipality_id, period_id).await?;
    let claim = workflow::claim(action, &acting.actor)?;
    let schedule = schedule::find(&reader, municipality_id, period_id).await?;
    if_match.check(schedule.version)?;
    let _permit = claim.at(&schedule.facts())?;
    Ok((place, schedule))
}

impl Transition {
    /// Writes the move into the history of the municipality and of each case.
    pub(super) async fn record_history(
        &self,
        acting: &Acting,
        cases: &[Case],
        note: Option<String>,
    ) -> ApiResult<()> {
        let event = HistoryEvent::from(self.permit.action());
        for case in cases {
            let event = Event {
                actor: Some(acting.named()),
                note: note.clone(),
                ..Event::of_case(case, event)
            };
            history::append(&self.tx, event).await?;
        }
        if cases.is_empty() {
            let event = Event {
                actor: Some(acting.named()),
                note,
                ..Event::new(self.place.municipality.id, event)
            };
            history::append(&self.tx, event).await?;
        }
        Ok(())
    }
}
