//! Who may stand before a case, and every state in which it may be.

use domain::{
    applications::{Route, Stage, access::CaseFacts},
    roles::{Actor, Role},
};
use uuid::Uuid;

const TEACHER: Uuid = Uuid::from_u128(1);
const SOMEBODY: Uuid = Uuid::from_u128(2);
const MUNICIPALITY: Uuid = Uuid::from_u128(10);
const OTHER_MUNICIPALITY: Uuid = Uuid::from_u128(11);
const ORGANISATION: Uuid = Uuid::from_u128(20);
const OTHER_ORGANISATION: Uuid = Uuid::from_u128(21);
const SECOND_EXPERT: Uuid = Uuid::from_u128(3);

fn actor(
    person_id: Uuid,
    role: Role,
    municipality_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
) -> Actor {
    Actor {
        person_id,
        role,
        municipality_id,
        organisation_id,
        in_place_of: None,
    }
}

/// Everybody by a name that the expectations use.
pub fn everybody() -> Vec<(&'static str, Actor)> {
    let here = Some(MUNICIPALITY);
    let elsewhere = Some(OTHER_MUNICIPALITY);
    let school = Some(ORGANISATION);
    let other_school = Some(OTHER_ORGANISATION);
    vec![
        ("teacher", actor(TEACHER, Role::Teacher, here, None)),
        ("other teacher", actor(SOMEBODY, Role::Teacher, here, None)),
        (
            "school coordinator",
            actor(SOMEBODY, Role::SchoolCoordinator, here, school),
        ),
        (
            "other school's coordinator",
            actor(SOMEBODY, Role::SchoolCoordinator, here, other_school),
        ),
        (
            "school coordinator without a school",
            actor(SOMEBODY, Role::SchoolCoordinator, here, None),
        ),
        (
            "municipal coordinator",
            actor(SOMEBODY, Role::MunicipalCoordinator, here, None),
        ),
        (
            "other municipality's coordinator",
            actor(SOMEBODY, Role::MunicipalCoordinator, elsewhere, None),
        ),
        (
            "coordinator without a municipality",
            actor(SOMEBODY, Role::MunicipalCoordinator, None, None),
        ),
        (
            "assigned expert",
            actor(SECOND_EXPERT, Role::Expert, here, None),
        ),
        ("other expert", actor(SOMEBODY, Role::Expert, here, None)),
        ("operator", actor(SOMEBODY, Role::Operator, None, None)),
        (
            "administrator",
            actor(SOMEBODY, Role::Administrator, None, None),
        ),
        (
            "the teacher as school coordinator",
            actor(TEACHER, Role::SchoolCoordinator, here, school),
        ),
        (
            "the teacher as municipal coordinator",
            actor(TEACHER, Role::MunicipalCoordinator, here, None),
        ),
        (
            "the teacher as coordinator elsewhere",
            actor(TEACHER, Role::MunicipalCoordinator, elsewhere, None),
        ),
        (
            "the teacher as expert",
            actor(TEACHER, Role::Expert, here, None),
        ),
        (
            "the teacher as operator",
            actor(TEACHER, Role::Operator, None, None),
        ),
        (
            "the teacher as administrator",
            actor(TEACHER, Role::Administrator, None, None),
        ),
        (
            "the assigned expert as teacher",
            actor(SECOND_EXPERT, Role::Teacher, here, None),
        ),
        (
            "the assigned expert as coordinator elsewhere",
            actor(SECOND_EXPERT, Role::MunicipalCoordinator, elsewhere, None),
        ),
    ]
}

/// Every state of a case: stage × route × printed before × schedule with the operator. The teacher stands among the
/// assigned experts, as a mistake in the data would have it: even then nobody acts on their own case.
pub fn every_case() -> Vec<CaseFacts> {
    let mut cases = Vec::new();
    for stage in Stage::ALL {
        for route in [Route::General, Route::Operator] {
            for has_case_number in [false, true] {
                for schedule_locked in [false, true] {
                    cases.push(CaseFacts {
                        stage,
                        route,
                        teacher_id: TEACHER,
                        municipality_id: MUNICIPALITY,
                        organisation_id: Some(ORGANISATION),
                        expert_ids: vec![TEACHER, SECOND_EXPERT],
                        has_case_number,
                        schedule_locked,
                    });
                }
            }
        }
    }
    cases
}

/// A word of an expectation: `*` fits anything, else one of those between the bars.
pub fn fits(pattern: &str, word: &str) -> bool {
    pattern == "*" || pattern.split('/').any(|one| one == word)
}

pub fn word_of_route(case: &CaseFacts) -> &'static str {
    match case.route {
        Route::General => "general",
        Route::Operator => "operator",
    }
}

pub fn word_of_stage(case: &CaseFacts) -> &'static str {
    match case.stage {
        Stage::Draft => "draft",
        Stage::Generated => "generated",
        Stage::Submitted => "submitted",
        Stage::Registered => "registered",
        Stage::Rejected => "rejected",
    }
}
