//! The workflow: the only table of stage × action → stage × who × when.
//!
//! The API's checks, the `allowed_actions` of its answers and `docs/workflow.md` are derived from [`TABLE`].
//! Read a row aloud: "register, from submitted to registered: on the general route the municipal
//! coordinator of that municipality; on any route the operator".

use super::Stage;
use super::access::{CaseFacts, Who, can_see};
use super::conditions::When;
use crate::{roles::Actor, workflow::Subject};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// Tick the coordinator's checklist.
    Check,
    /// Match «Моей организации нет» to an organisation of the list.
    MatchOrganisation,
    /// General or operator's route, with a note (отраслевое).
    ChangeRoute,
    /// «Проверено, замечаний нет»: the coordinator's mark for the operator who registers.
    MarkVerified,
    /// Give it back for correction with a reason (вернуть на доработку).
    ReturnForCorrection,
    /// Give it its registration number (зарегистрировать).
    Register,
    /// Refuse it with a reason (отклонить).
    Reject,
    /// Propose the right spelling of a registered name.
    ProposeName,
    /// Confirm or decline the proposed name.
    DecideName,
    /// Period, start and experts (назначить).
    Plan,
    /// Attach the conclusion (прикрепить итоговое заключение).
    AttachConclusion,
    /// Another file instead of the attached conclusion.
    ReplaceConclusion,
    /// Take the conclusion back.
    TakeBackConclusion,
    /// «Ознакомлен(а)»: the teacher signs the conclusion.
    SignConclusion,
    /// The teacher refuses to sign, with remarks.
    RefuseToSign,
    /// The scan of the conclusion that the teacher signed on paper.
    AttachSignedConclusion,
    /// «От подписи отказался», with a scan.
    RecordRefusal,
    /// «Возразить»: the teacher did not sign the paper that was attached.
    ObjectToSignature,
    /// «Аттестовать»: verified, complies.
    Attest,
    /// «Не аттестовать», with a reason: verified, does not comply.
    DeclineToAttest,
    /// Make the printable form of a withdrawal (сформировать заявление на отзыв).
    GenerateWithdrawal,
    /// Attach its signed scan and send it.
    SendWithdrawal,
    /// Take a withdrawal back before it is registered.
    CancelWithdrawal,
    /// The teacher objects to the coordinator's withdrawal.
    ObjectToWithdrawal,
    /// Register the withdrawal: the case is withdrawn.
    RegisterWithdrawal,
    /// Give an unsigned or unreadable withdrawal back with a reason.
    ReturnWithdrawal,
    /// Ask or answer on the case.
    Ask,
    /// A new draft with the same data.
    FileAgain,
}

/// One line of the table.
#[derive(Debug)]
pub struct Row {
    pub action: Action,
    pub from: &'static [Stage],
    /// `None`: stays where it is.
    pub to: Option<Stage>,
    pub who: &'static [Who],
    /// All of them hold.
    pub when: &'static [When],
}

const OWNER: &[Who] = &[Who::Teacher, Who::SchoolCoordinator];
const TEACHER: &[Who] = &[Who::Teacher];
const EXPERT: &[Who] = &[Who::AssignedExpert];
const COORDINATOR: &[Who] = &[Who::MunicipalCoordinator];
const OPERATOR: &[Who] = &[Who::Operator];
const DECIDERS: &[Who] = &[Who::MunicipalCoordinator, Who::Operator];
const ASKERS: &[Who] = &[
    Who::Teacher,
    Who::SchoolCoordinator,
    Who::MunicipalCoordinator,
    Who::Operator,
];

const FILED: &[Stage] = &[
    Submitted,
    Returned,
    Corrected,
    Registered,
    Concluded,
    Signed,
    Compliant,
    NotCompliant,
    Rejected,
    Withdrawn,
];
const FORMED: &[Stage] = &[Generated, Corrected];
const ON_CORRECTION: &[Stage] = &[Returned, Corrected];
const IN_WORK: &[Stage] = &[Registered, Concluded, Signed];
const SUBMITTED_OR_IN_WORK: &[Stage] = &[Submitted, Registered, Concluded, Signed];
const OPEN: &[Stage] = &[
    Submitted, Returned, Corrected, Registered, Concluded, Signed,
];
const VERIFIED: &[Stage] = &[Compliant, NotCompliant];
const CLOSED: &[Stage] = &[Rejected, Withdrawn];

const fn goes(
    action: Action,
    from: &'static [Stage],
    to: Stage,
    who: &'static [Who],
    when: &'static [When],
) -> Row {
    Row {
        action,
        from,
        to: Some(to),
        who,
        when,
    }
}

const fn stays(
    action: Action,
    at: &'static [Stage],
    who: &'static [Who],
    when: &'static [When],
) -> Row {
    Row {
        action,
        from: at,
        to: None,
        who,
        when,
    }
}

use Action::*;
use Stage::{
    Compliant, Concluded, Corrected, Draft, Generated, NotCompliant, Registered, Rejected,
    Returned, Signed, Submitted, Withdrawn,
};
use When::*;

/// The workflow table.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    // Filing.
    stays(SaveDraft,              &[Draft, Returned],                OWNER,       &[]),
    stays(DeleteDraft,            &[Draft],                          OWNER,       &[NoCaseNumber]),
    goes (Generate,               &[Draft],             Generated,   OWNER,       &[]),
    goes (Generate,               &[Returned],          Corrected,   OWNER,       &[]),
    goes (EditAgain,              &[Generated],         Draft,       OWNER,       &[]),
    goes (EditAgain,              &[Corrected],         Returned,    OWNER,       &[]),
    stays(AttachScan,             FORMED,                            OWNER,       &[]),
    goes (Submit,                 FORMED,               Submitted,   OWNER,       &[]),
    // Review and registration.
    stays(Check,                  &[Submitted],                      DECIDERS,    &[]),
    stays(MatchOrganisation,      SUBMITTED_OR_IN_WORK,              DECIDERS,    &[OrganisationTyped]),
    stays(ChangeRoute,            &[Submitted],                      DECIDERS,    &[NotSimplified]),
    stays(MarkVerified,           &[Submitted],                      COORDINATOR, &[OperatorRoute, NotVerified]),
    goes (ReturnForCorrection,    &[Submitted],         Returned,    DECIDERS,    &[NoWithdrawalSent]),
    goes (Register,               &[Submitted],         Registered,  COORDINATOR, &[GeneralRoute, NoWithdrawalSent]),
    goes (Register,               &[Submitted],         Registered,  OPERATOR,    &[NoWithdrawalSent]),
    goes (Reject,                 &[Submitted],         Rejected,    DECIDERS,    &[NoWithdrawalSent]),
    goes (Reject,                 ON_CORRECTION,        Rejected,    DECIDERS,    &[CorrectionOverdue, NoWithdrawalSent]),
    // The schedule.
    stays(ProposeName,            IN_WORK,                           COORDINATOR, &[NoNameProposed]),
    stays(DecideName,             IN_WORK,                           OPERATOR,    &[NameProposed]),
    stays(Plan,                   &[Registered],                     COORDINATOR, &[GeneralRoute, ScheduleOpen]),
    stays(Plan,                   IN_WORK,                           OPERATOR,    &[GeneralRoute]),
    stays(Plan,                   VERIFIED,                          OPERATOR,    &[GeneralRoute, ReturnedByCentre]),
    // The conclusion and its verification.
    goes (AttachConclusion,       &[Registered],        Concluded,   EXPERT,      &[GeneralRoute]),
    goes (AttachConclusion,       &[Registered],        Concluded,   OPERATOR,    &[OperatorRoute]),
    stays(ReplaceConclusion,      &[Concluded],                      EXPERT,      &[GeneralRoute]),
    stays(ReplaceConclusion,      &[Concluded],                      OPERATOR,    &[OperatorRoute]),
    goes (ReplaceConclusion,      &[Signed],            Concluded,   EXPERT,      &[GeneralRoute, SignatureDisputed]),
    goes (ReplaceConclusion,      &[Signed],            Concluded,   OPERATOR,    &[OperatorRoute, SignatureDisputed]),
    goes (ReplaceConclusion,      VERIFIED,             Concluded,   EXPERT,      &[GeneralRoute, ReturnedByCentre]),
    goes (ReplaceConclusion,      VERIFIED,             Concluded,   OPERATOR,    &[OperatorRoute, ReturnedByCentre]),
    goes (TakeBackConclusion,     &[Concluded],         Registered,  EXPERT,      &[GeneralRoute]),
    goes (TakeBackConclusion,     &[Concluded],         Registered,  OPERATOR,    &[OperatorRoute]),
    goes (SignConclusion,         &[Concluded],         Signed,      TEACHER,     &[]),
    stays(RefuseToSign,           &[Concluded],                      TEACHER,     &[NotRefused]),
    goes (AttachSignedConclusion, &[Concluded],         Signed,      EXPERT,      &[GeneralRoute]),
    goes (AttachSignedConclusion, &[Concluded],         Signed,      OPERATOR,    &[OperatorRoute]),
    goes (RecordRefusal,          &[Concluded],         Signed,      EXPERT,      &[GeneralRoute, RefusalDue]),
    goes (RecordRefusal,          &[Concluded],         Signed,      OPERATOR,    &[OperatorRoute, RefusalDue]),
    stays(ObjectToSignature,      &[Signed],                         TEACHER,     &[SignedOnPaper]),
    goes (Attest,                 &[Signed],            Compliant,   DECIDERS,    &[NoWithdrawalSent]),
    goes (DeclineToAttest,        &[Signed],            NotCompliant,DECIDERS,    &[NoWithdrawalSent]),
    // Withdrawal.
    stays(GenerateWithdrawal,     OPEN,                              TEACHER,     &[TeacherMayWithdraw]),
    stays(GenerateWithdrawal,     IN_WORK,                           COORDINATOR, &[CoordinatorMayWithdraw]),
    stays(SendWithdrawal,         OPEN,                              TEACHER,     &[TeachersWithdrawalGenerated]),
    stays(SendWithdrawal,         IN_WORK,                           COORDINATOR, &[CoordinatorsWithdrawalGenerated]),
    stays(CancelWithdrawal,       OPEN,                              TEACHER,     &[TeachersWithdrawal]),
    stays(CancelWithdrawal,       IN_WORK,                           COORDINATOR, &[CoordinatorsWithdrawal]),
    stays(ObjectToWithdrawal,     IN_WORK,                           TEACHER,     &[CoordinatorsWithdrawalSent]),
    goes (RegisterWithdrawal,     OPEN,                 Withdrawn,   COORDINATOR, &[TeachersWithdrawalSent]),
    goes (RegisterWithdrawal,     OPEN,                 Withdrawn,   OPERATOR,    &[WithdrawalSent]),
    stays(ReturnWithdrawal,       OPEN,                              COORDINATOR, &[TeachersWithdrawalSent]),
    stays(ReturnWithdrawal,       OPEN,                              OPERATOR,    &[WithdrawalSent]),
    // At any time.
    stays(Ask,                    FILED,                             ASKERS,      &[]),
    stays(FileAgain,              CLOSED,                            TEACHER,     &[]),
];

/// The stages at which the table knows the action, whoever's and whenever.
pub fn stages_of(action: Action) -> impl Iterator<Item = Stage> {
    let rows = TABLE.iter().filter(move |row| row.action == action);
    rows.flat_map(|row| row.from.iter().copied())
}

/// Why an action is refused to somebody who may see the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Never theirs to do, or not on this case's route: 403.
    #[error("Это действие не входит в Ваши полномочия по этому заявлению")]
    NotYours,
    /// Theirs, but the case stands elsewhere: 409.
    #[error("Действие недоступно: сейчас заявление в состоянии «{}»", .0.title())]
    WrongStage(Stage),
    /// Theirs and the right stage, but the case's data are not so: 409.
    #[error("{}", .0.refusal())]
    NotNow(When),
}

/// Proof that [`permit`] and [`Claim::at`] said yes.
pub type Permit = crate::workflow::Permit<Action, Stage>;

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
    /// Whether the case stands where the action starts. `today`: the day in Asia/Tomsk.
    ///
    /// # Errors
    /// [`Refusal::WrongStage`], [`Refusal::NotNow`].
    pub fn at(self, case: &CaseFacts, today: NaiveDate) -> Result<Permit, Refusal> {
        let mut refusal = Refusal::WrongStage(case.stage);
        for row in self.rows {
            if !row.from.contains(&case.stage) {
                continue;
            }
            let unmet = row.when.iter().find(|when| !when.holds(case, today));
            match unmet {
                None => {
                    let seen = (case.id, case.version);
                    let to = row.to.unwrap_or(case.stage);
                    return Ok(Permit::new(self.action, seen, case.stage, to));
                }
                Some(When::NoCaseNumber) => {}
                Some(when) => refusal = Refusal::NotNow(*when),
            }
        }
        Err(refusal)
    }
}

impl Subject for CaseFacts {
    type Action = Action;
    type State = Stage;
    type Id = Uuid;
    type Refusal = Refusal;
    type Claim = Claim;

    fn version(&self) -> i64 {
        self.version
    }

    fn state(&self) -> Stage {
        self.stage
    }

    fn is_visible_to(&self, actor: &Actor) -> bool {
        can_see(actor, self)
    }

    fn claim(&self, action: Action, actor: &Actor) -> Result<Claim, Refusal> {
        claim(action, actor, self)
    }

    fn permit(&self, claim: Claim, today: NaiveDate) -> Result<Permit, Refusal> {
        claim.at(self, today)
    }
}

/// Both halves at once.
///
/// # Errors
/// See [`Refusal`].
pub fn permit(
    action: Action,
    actor: &Actor,
    case: &CaseFacts,
    today: NaiveDate,
) -> Result<Permit, Refusal> {
    claim(action, actor, case)?.at(case, today)
}

/// What this actor can do with this case on this day, in the order of the table.
#[must_use]
pub fn allowed_actions(actor: &Actor, case: &CaseFacts, today: NaiveDate) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for row in TABLE {
        if !actions.contains(&row.action) && permit(row.action, actor, case, today).is_ok() {
            actions.push(row.action);
        }
    }
    actions
}

impl Row {
    fn route_fits(&self, case: &CaseFacts) -> bool {
        self.when
            .iter()
            .filter(|when| when.is_of_the_route())
            .all(|when| when.fits_route(case))
    }

    fn is_for(&self, actor: &Actor, case: &CaseFacts) -> bool {
        self.who.iter().any(|who| who.is(actor, case))
    }
}
