//! The workflow: the only table of stage × action → stage × who.
//!
//! The API's checks, the `allowed_actions` of its answers and `docs/workflow.md` are derived from [`TABLE`].
//! Read a row aloud: "register, from submitted to registered: on the general route the municipal
//! coordinator of that municipality; on any route the operator".

use super::access::{CaseFacts, Who};
use super::{Route, Stage};
use crate::roles::Actor;
use serde::{Deserialize, Serialize};

/// What can be done to an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Change the draft, its documents and links.
    SaveDraft,
    /// Throw the draft away; only before it has a case number.
    DeleteDraft,
    /// Make the printable form (сформировать).
    Generate,
    /// Back from the printable form to the draft; the form becomes stale.
    EditAgain,
    /// Put the signed scan beside the form.
    AttachScan,
    /// Hand the application in (подать).
    Submit,
    /// Give it its registration number (зарегистрировать).
    Register,
    /// Refuse it with a reason (отклонить).
    Reject,
    /// Period, start and experts (назначить).
    Plan,
    /// A new draft with the same data.
    FileAgain,
}

/// A condition on the case's data that belongs to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Always,
    /// Only on the general route.
    GeneralRoute,
    /// Only while the case has no number: nothing was printed yet.
    NoCaseNumber,
    /// General route, and the schedule it stands in is neither sent nor approved.
    GeneralRouteScheduleOpen,
}

/// One line of the table.
#[derive(Debug)]
pub struct Row {
    pub action: Action,
    pub from: Stage,
    pub to: Stage,
    pub who: &'static [Who],
    pub when: When,
}

const OWNER: &[Who] = &[Who::Teacher, Who::SchoolCoordinator];
const TEACHER: &[Who] = &[Who::Teacher];
const COORDINATOR: &[Who] = &[Who::MunicipalCoordinator];
const OPERATOR: &[Who] = &[Who::Operator];
const COORDINATOR_OR_OPERATOR: &[Who] = &[Who::MunicipalCoordinator, Who::Operator];

const fn row(action: Action, from: Stage, to: Stage, who: &'static [Who], when: When) -> Row {
    Row {
        action,
        from,
        to,
        who,
        when,
    }
}

/// The workflow table (design, part 5).
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    row(Action::SaveDraft,   Stage::Draft,      Stage::Draft,      OWNER,                   When::Always),
    row(Action::DeleteDraft, Stage::Draft,      Stage::Draft,      OWNER,                   When::NoCaseNumber),
    row(Action::Generate,    Stage::Draft,      Stage::Generated,  OWNER,                   When::Always),
    row(Action::EditAgain,   Stage::Generated,  Stage::Draft,      OWNER,                   When::Always),
    row(Action::AttachScan,  Stage::Generated,  Stage::Generated,  OWNER,                   When::Always),
    row(Action::Submit,      Stage::Generated,  Stage::Submitted,  OWNER,                   When::Always),
    row(Action::Register,    Stage::Submitted,  Stage::Registered, COORDINATOR,             When::GeneralRoute),
    row(Action::Register,    Stage::Submitted,  Stage::Registered, OPERATOR,                When::Always),
    row(Action::Reject,      Stage::Submitted,  Stage::Rejected,   COORDINATOR_OR_OPERATOR, When::Always),
    row(Action::Plan,        Stage::Registered, Stage::Registered, COORDINATOR,             When::GeneralRouteScheduleOpen),
    row(Action::Plan,        Stage::Registered, Stage::Registered, OPERATOR,                When::GeneralRoute),
    row(Action::FileAgain,   Stage::Rejected,   Stage::Rejected,   TEACHER,                 When::Always),
];

/// Why an action is refused to somebody who may see the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Never theirs to do, or not on this case's route: 403.
    #[error("Это действие не входит в Ваши полномочия по этому заявлению")]
    NotYours,
    /// Theirs, but the case stands elsewhere: 409.
    #[error("Действие недоступно: сейчас заявление в состоянии «{}»", .0.title())]
    WrongStage(Stage),
    /// Theirs, but the schedule is with the operator or approved: 409.
    #[error("График отправлен на утверждение или утвержден. Попросите оператора вернуть его")]
    ScheduleLocked,
}

/// Proof that [`permit`] and [`Claim::at`] said yes. Saving a move takes one, and nothing else makes one.
#[derive(Debug)]
pub struct Permit {
    action: Action,
    from: Stage,
    to: Stage,
}

impl Permit {
    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }
    #[must_use]
    pub const fn from(&self) -> Stage {
        self.from
    }
    #[must_use]
    pub const fn to(&self) -> Stage {
        self.to
    }
}

/// The first half of the answer: the action is this actor's on this case, at whatever stage.
/// Between the halves the API checks the version (403 comes before 412, 412 before 409).
#[derive(Debug)]
pub struct Claim {
    action: Action,
    rows: Vec<&'static Row>,
}

/// Whether `action` is ever this actor's on this case.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn claim(action: Action, actor: &Actor, case: &CaseFacts) -> Result<Claim, Refusal> {
    let rows: Vec<&'static Row> = TABLE
        .iter()
        .filter(|row| row.action == action && row.route_fits(case) && row.is_for(actor, case))
        .collect();
    if rows.is_empty() {
        Err(Refusal::NotYours)
    } else {
        Ok(Claim { action, rows })
    }
}

impl Claim {
    /// Whether the case stands where the action starts.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`], [`Refusal::ScheduleLocked`].
    pub fn at(self, case: &CaseFacts) -> Result<Permit, Refusal> {
        let row = self
            .rows
            .into_iter()
            .find(|row| row.from == case.stage)
            .ok_or(Refusal::WrongStage(case.stage))?;
        match row.when {
            When::GeneralRouteScheduleOpen if case.schedule_locked => Err(Refusal::ScheduleLocked),
            When::NoCaseNumber if case.has_case_number => Err(Refusal::WrongStage(case.stage)),
            _ => Ok(Permit {
                action: self.action,
                from: row.from,
                to: row.to,
            }),
        }
    }
}

/// Both halves at once.
///
/// # Errors
/// See [`Refusal`].
pub fn permit(action: Action, actor: &Actor, case: &CaseFacts) -> Result<Permit, Refusal> {
    claim(action, actor, case)?.at(case)
}

/// What this actor can do with this case now, in the order of the table.
#[must_use]
pub fn allowed_actions(actor: &Actor, case: &CaseFacts) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for row in TABLE {
        if !actions.contains(&row.action) && permit(row.action, actor, case).is_ok() {
            actions.push(row.action);
        }
    }
    actions
}

impl Row {
    fn route_fits(&self, case: &CaseFacts) -> bool {
        match self.when {
            When::GeneralRoute | When::GeneralRouteScheduleOpen => case.route == Route::General,
            When::Always | When::NoCaseNumber => true,
        }
    }

    fn is_for(&self, actor: &Actor, case: &CaseFacts) -> bool {
        self.who.iter().any(|who| who.is(actor, case))
    }
}
