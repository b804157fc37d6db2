//! Who stands in which relation to a case, and who may see it.

use super::{Route, Stage};
use crate::roles::{Actor, Role};
use crate::withdrawals::OpenWithdrawal;
use chrono::NaiveDate;
use uuid::Uuid;

/// What the table needs to know of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    pub id: Uuid,
    pub version: i64,
    pub stage: Stage,
    pub route: Route,
    pub teacher_id: Uuid,
    pub municipality_id: Uuid,
    /// `None` while «Моей организации нет» is not matched.
    pub organisation_id: Option<Uuid>,
    pub expert_ids: Vec<Uuid>,
    pub has_case_number: bool,
    /// The schedule of the case's municipality and period is sent or approved.
    pub schedule_locked: bool,
    /// The form is «упрощенно».
    pub simplified: bool,
    /// «Проверено, замечаний нет» is marked.
    pub verified: bool,
    /// Last day for the correction of a returned case.
    pub correct_until: Option<NaiveDate>,
    /// A correction of the name waits for the operator.
    pub name_proposed: bool,
    /// The teacher refused to sign the attached conclusion.
    pub signature_refused: bool,
    /// From this day on «от подписи отказался» may be recorded without a refusal.
    pub refusal_from: Option<NaiveDate>,
    /// The signature is the scan of a paper, and the teacher has not objected.
    pub signed_on_paper: bool,
    /// The signature is the scan of a paper, and the teacher objected: not mine.
    pub signature_disputed: bool,
    /// The Centre gave the case's documents back with remarks, and nothing was done since.
    pub returned_by_centre: bool,
    /// The withdrawal that is generated or sent.
    pub withdrawal: Option<OpenWithdrawal>,
}

/// A relation of an actor to a case. Nobody acts on their own application in another role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The teacher whose application it is.
    Teacher,
    /// The school coordinator of the teacher's organisation.
    SchoolCoordinator,
    /// The municipal coordinator of the case's municipality.
    MunicipalCoordinator,
    /// One of the assigned experts.
    AssignedExpert,
    /// Any operator.
    Operator,
}

impl Who {
    #[must_use]
    pub fn is(self, actor: &Actor, case: &CaseFacts) -> bool {
        let own = actor.is(case.teacher_id);
        match self {
            Self::Teacher => own && actor.role == Role::Teacher,
            Self::SchoolCoordinator => {
                !own && actor.role == Role::SchoolCoordinator
                    && actor.organisation_id.is_some()
                    && actor.organisation_id == case.organisation_id
            }
            Self::MunicipalCoordinator => {
                !own && actor.role == Role::MunicipalCoordinator
                    && actor.municipality_id == Some(case.municipality_id)
            }
            Self::AssignedExpert => {
                !own && actor.role == Role::Expert && case.expert_ids.contains(&actor.person_id)
            }
            Self::Operator => !own && actor.role == Role::Operator,
        }
    }
}

/// Whether the case exists for this actor. Officials see it once it is filed; the answer otherwise is 404.
#[must_use]
pub fn can_see(actor: &Actor, case: &CaseFacts) -> bool {
    // Coordinators see even their own case in their lists; the table lets them do nothing to it.
    let own = actor.is(case.teacher_id);
    let of_school = actor.role == Role::SchoolCoordinator
        && actor.organisation_id.is_some()
        && actor.organisation_id == case.organisation_id;
    if Who::Teacher.is(actor, case) || of_school {
        return true;
    }
    let official = [
        Who::MunicipalCoordinator,
        Who::AssignedExpert,
        Who::Operator,
    ];
    let own_in_scope = own
        && (actor.role == Role::Operator
            || (actor.role == Role::MunicipalCoordinator
                && actor.municipality_id == Some(case.municipality_id)));
    case.stage.is_filed() && (own_in_scope || official.iter().any(|who| who.is(actor, case)))
}
