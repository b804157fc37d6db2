//! Who may stand before a case, and every state in which it may be.

use chrono::NaiveDate;
use domain::{
    applications::{Route, Stage, access::CaseFacts},
    roles::{Actor, Role},
    withdrawals::{OpenWithdrawal, WithdrawnBy},
};
use uuid::Uuid;

const TEACHER: Uuid = Uuid::from_u128(1);
const CASE: Uuid = Uuid::from_u128(100);
const SOMEBODY: Uuid = Uuid::from_u128(2);
const MUNICIPALITY: Uuid = Uuid::from_u128(10);
const OTHER_MUNICIPALITY: Uuid = Uuid::from_u128(11);
const ORGANISATION: Uuid = Uuid::from_u128(20);
const OTHER_ORGANISATION: Uuid = Uuid::from_u128(21);
const SECOND_EXPERT: Uuid = Uuid::from_u128(3);
const THIRD: Uuid = Uuid::from_u128(4);

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

fn for_somebody(substitute: Actor, person_id: Uuid) -> Actor {
    Actor {
        in_place_of: Some(person_id),
        ..substitute
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
            "a substitute of the coordinator",
            for_somebody(
                actor(THIRD, Role::MunicipalCoordinator, here, None),
                SOMEBODY,
            ),
        ),
        (
            "the teacher's substitute as coordinator",
            for_somebody(
                actor(THIRD, Role::MunicipalCoordinator, here, None),
                TEACHER,
            ),
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

/// A case on which nothing special stands. The teacher stands among the assigned experts, as a mistake in the data would
/// have it: even then nobody acts on their own case.
fn quiet(stage: Stage, route: Route) -> CaseFacts {
    CaseFacts {
        id: CASE,
        version: 1,
        stage,
        route,
        teacher_id: TEACHER,
        municipality_id: MUNICIPALITY,
        organisation_id: Some(ORGANISATION),
        expert_ids: vec![TEACHER, SECOND_EXPERT],
        has_case_number: true,
        schedule_locked: false,
        simplified: false,
        verified: false,
        correct_until: None,
        name_proposed: false,
        signature_refused: false,
        refusal_from: None,
        signed_on_paper: false,
        signature_disputed: false,
        returned_by_centre: false,
        withdrawal: None,
    }
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// Every special state beside the quiet one, each by itself.
fn specials() -> Vec<fn(&mut CaseFacts)> {
    const fn open(by: WithdrawnBy, sent: bool) -> Option<OpenWithdrawal> {
        Some(OpenWithdrawal { by, sent })
    }
    vec![
        |_| {},
        |case| case.has_case_number = false,
        |case| case.schedule_locked = true,
        |case| case.simplified = true,
        |case| case.verified = true,
        |case| case.correct_until = today().pred_opt(),
        |case| case.correct_until = Some(today()),
        |case| case.name_proposed = true,
        |case| case.signature_refused = true,
        |case| case.refusal_from = Some(today()),
        |case| case.refusal_from = today().succ_opt(),
        |case| case.signed_on_paper = true,
        |case| case.signature_disputed = true,
        |case| case.returned_by_centre = true,
        |case| case.organisation_id = None,
        |case| case.withdrawal = open(WithdrawnBy::Teacher, false),
        |case| case.withdrawal = open(WithdrawnBy::Teacher, true),
        |case| case.withdrawal = open(WithdrawnBy::Coordinator, false),
        |case| case.withdrawal = open(WithdrawnBy::Coordinator, true),
    ]
}

/// Every state of a case: stage × route × each special state.
pub fn every_case() -> Vec<CaseFacts> {
    let mut cases = Vec::new();
    for stage in Stage::ALL {
        for route in [Route::General, Route::Operator] {
            for special in specials() {
                let mut case = quiet(stage, route);
                special(&mut case);
                cases.push(case);
            }
        }
    }
    cases
}

/// The words of a case's state that the expectations use.
pub fn words_of(case: &CaseFacts) -> Vec<&'static str> {
    let either = |yes: bool, one, other| if yes { one } else { other };
    let withdrawal = match case.withdrawal {
        None => "nothing",
        Some(OpenWithdrawal {
            by: WithdrawnBy::Teacher,
            sent: false,
        }) => "teacher-made",
        Some(OpenWithdrawal {
            by: WithdrawnBy::Teacher,
            sent: true,
        }) => "teacher-sent",
        Some(OpenWithdrawal {
            by: WithdrawnBy::Coordinator,
            sent: false,
        }) => "coordinator-made",
        Some(OpenWithdrawal {
            by: WithdrawnBy::Coordinator,
            sent: true,
        }) => "coordinator-sent",
    };
    vec![
        word_of_route(case),
        either(case.has_case_number, "numbered", "unnumbered"),
        either(case.schedule_locked, "locked", "open"),
        either(case.simplified, "simplified", "unsimplified"),
        either(case.verified, "verified", "unverified"),
        either(
            case.correct_until < Some(today()) && case.correct_until.is_some(),
            "overdue",
            "in-time",
        ),
        either(case.name_proposed, "proposed", "unproposed"),
        either(case.signature_refused, "refused", "unrefused"),
        either(
            case.refusal_from == Some(today()) || case.signature_refused,
            "refusal-due",
            "refusal-early",
        ),
        either(case.signed_on_paper, "paper", "no-paper"),
        either(case.signature_disputed, "disputed", "undisputed"),
        either(case.returned_by_centre, "sent-back", "not-sent-back"),
        either(case.organisation_id.is_none(), "typed", "listed"),
        withdrawal,
    ]
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

/// While an organisation is a typed name, no school coordinator has the case.
pub fn has_no_school(case: &CaseFacts, who: &str) -> bool {
    case.organisation_id.is_none() && who.contains("school")
}
