//! A move of a case under way.

use crate::{CaseworkError, CaseworkResult, letters};
use domain::{applications::workflow::Permit, history::HistoryEvent, roles::Author};
use mail::Letter;
use persistence::{
    WriteTx,
    applications::{Case, Found},
    history::{self, Event},
    people::{self, Person},
};

/// The case under its lock, the permit to move it, and who does.
#[derive(Debug)]
pub struct Transition {
    pub tx: WriteTx,
    pub found: Found,
    pub permit: Permit,
    pub by: Author,
}

impl Transition {
    #[must_use]
    pub const fn case(&self) -> &Case {
        &self.found.case
    }

    /// Writes the move into the case's history, as what its action says.
    ///
    /// # Errors
    /// [`CaseworkError::Store`].
    pub async fn record_history(&self, note: Option<String>) -> CaseworkResult {
        self.record_event(self.permit.action().into(), note).await
    }

    /// Writes the move as an event that says more precisely than its action what happened.
    ///
    /// # Errors
    /// [`CaseworkError::Store`].
    pub async fn record_event(&self, event: HistoryEvent, note: Option<String>) -> CaseworkResult {
        let event = Event {
            actor: Some(self.by.clone()),
            to: Some(self.permit.to()),
            note,
            ..Event::of_case(self.case(), event)
        };
        Ok(history::append(&self.tx, event).await?)
    }

    /// The case's page, or a page below it.
    pub(crate) fn link(&self, page: &str) -> String {
        format!("/applications/{}{page}", self.case().id)
    }

    pub(crate) fn number(&self) -> CaseworkResult<String> {
        Ok(self.case().number()?.to_owned())
    }

    pub(crate) async fn teacher(&self) -> CaseworkResult<Person> {
        people::find(&self.tx, self.case().teacher_id)
            .await?
            .ok_or(CaseworkError::Missing("teacher"))
    }

    /// Queues a letter about the case.
    pub(crate) async fn tell(&self, person: &Person, letter: Letter) -> CaseworkResult {
        letters::queue(&self.tx, person, letter, &[self.case().id]).await
    }

    /// Queues a letter of the teacher's name and the case's number.
    pub(crate) async fn tell_teacher(
        &self,
        letter: impl FnOnce(String, String) -> Letter,
    ) -> CaseworkResult {
        let teacher = self.teacher().await?;
        let letter = letter(teacher.full_name(), self.number()?);
        self.tell(&teacher, letter).await
    }
}
