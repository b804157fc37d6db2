//! One order for all three tables: what is wrong in several ways is told as the first of 404, 403, 428, 412, 409.

use chrono::NaiveDate;
use domain::{
    packages::{ItemState, PackageAction, workflow::ItemFacts},
    roles::{Actor, Role},
    schedule::{ScheduleAction, ScheduleState, workflow::ScheduleFacts},
    workflow::{Denied, HasFacts, Seen, Subject, check},
};
use uuid::Uuid;

const HERE: Uuid = Uuid::from_u128(10);
const ELSEWHERE: Uuid = Uuid::from_u128(11);
const OTHER_VERSION: Seen = Seen::Said(Some(2));

fn coordinator(municipality_id: Uuid) -> Actor {
    Actor {
        person_id: Uuid::from_u128(1),
        role: Role::MunicipalCoordinator,
        municipality_id: Some(municipality_id),
        organisation_id: None,
        in_place_of: None,
    }
}

/// The number of what was told; 200 for a permit.
fn told<T: HasFacts>(
    thing: Option<T>,
    action: <T::Facts as Subject>::Action,
    actor: &Actor,
    seen: Seen,
) -> u16 {
    match check(thing, action, actor, seen, NaiveDate::MIN) {
        Ok(_) => 200,
        Err(Denied::NotFound) => 404,
        Err(Denied::Refused(_)) if seen == Seen::Said(Some(1)) => 409,
        Err(Denied::Refused(_)) => 403,
        Err(Denied::VersionNotSaid) => 428,
        Err(Denied::OtherVersion(_)) => 412,
    }
}

#[test]
fn a_schedule_is_told_the_first_of_its_mistakes() {
    let sent = ScheduleFacts {
        municipality_id: HERE,
        period_id: Uuid::from_u128(20),
        version: 1,
        state: ScheduleState::Sent,
    };
    let open = ScheduleFacts {
        state: ScheduleState::Open,
        ..sent
    };
    let (send, approve) = (ScheduleAction::Send, ScheduleAction::Approve);
    let at = |facts, action, municipality, seen| {
        told(Some((facts, ())), action, &coordinator(municipality), seen)
    };
    assert_eq!(at(sent, approve, ELSEWHERE, OTHER_VERSION), 404);
    assert_eq!(at(sent, approve, HERE, OTHER_VERSION), 403);
    assert_eq!(at(sent, approve, HERE, Seen::NotSaid), 403);
    assert_eq!(at(sent, send, HERE, Seen::NotSaid), 428);
    assert_eq!(at(sent, send, HERE, OTHER_VERSION), 412);
    assert_eq!(at(sent, send, HERE, Seen::Said(None)), 412);
    assert_eq!(at(sent, send, HERE, Seen::Said(Some(1))), 409);
    assert_eq!(at(open, send, HERE, Seen::Said(Some(1))), 200);
    assert_eq!(at(open, send, HERE, Seen::NotAsked), 200);
    let nothing: Option<(ScheduleFacts, ())> = None;
    assert_eq!(told(nothing, send, &coordinator(HERE), Seen::NotSaid), 404);
}

#[test]
fn so_is_a_package() {
    let taken = ItemFacts {
        package_id: Some(Uuid::from_u128(30)),
        application_id: Uuid::from_u128(31),
        teacher_id: Uuid::from_u128(32),
        municipality_id: HERE,
        version: 1,
        state: ItemState::Accepted,
    };
    let ready = ItemFacts {
        state: ItemState::Ready,
        ..taken
    };
    let (hand_over, accept) = (PackageAction::HandOver, PackageAction::Accept);
    let at = |facts, action, municipality, seen| {
        told(Some((facts, ())), action, &coordinator(municipality), seen)
    };
    assert_eq!(at(taken, accept, ELSEWHERE, OTHER_VERSION), 404);
    assert_eq!(at(taken, accept, HERE, OTHER_VERSION), 403);
    assert_eq!(at(taken, hand_over, HERE, Seen::NotSaid), 428);
    assert_eq!(at(taken, hand_over, HERE, OTHER_VERSION), 412);
    assert_eq!(at(taken, hand_over, HERE, Seen::Said(Some(1))), 409);
    assert_eq!(at(ready, hand_over, HERE, Seen::Said(Some(1))), 200);
}
