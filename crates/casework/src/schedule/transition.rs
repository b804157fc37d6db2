//! A move of a schedule under way.

use super::Place;
use crate::{CaseworkResult, calendar};
use chrono::NaiveDate;
use domain::{history::HistoryEvent, roles::Author, schedule::workflow::SchedulePermit};
use persistence::{
    WriteTx,
    applications::Case,
    history::{self, Event},
    schedule::Schedule,
};

/// The schedule under its lock, the permit to move it, and who does.
#[derive(Debug)]
pub struct Transition {
    pub tx: WriteTx,
    pub place: Place,
    pub schedule: Schedule,
    pub permit: SchedulePermit,
    pub by: Author,
}

impl Transition {
    /// Writes the move into the history of each case; of an empty schedule, into the municipality's.
    pub(super) async fn record_history(
        &self,
        cases: &[Case],
        note: Option<String>,
    ) -> CaseworkResult {
        let event = HistoryEvent::from(self.permit.action());
        let mut events: Vec<Event> = cases
            .iter()
            .map(|case| Event::of_case(case, event))
            .collect();
        if cases.is_empty() {
            events.push(Event::new(self.place.municipality.id, event));
        }
        for event in events {
            let event = Event {
                actor: Some(self.by.clone()),
                note: note.clone(),
                ..event
            };
            history::append(&self.tx, event).await?;
        }
        Ok(())
    }

    /// The schedule's page.
    pub(super) fn link(&self) -> String {
        format!(
            "/schedules/{}/{}",
            self.place.municipality.id, self.place.period_row.id
        )
    }

    /// The first day of the period, while it is to come.
    pub(super) fn due(&self) -> Option<NaiveDate> {
        let today = calendar::day_of(self.tx.at());
        Some(self.place.period.starts_on()).filter(|day| *day > today)
    }
}
