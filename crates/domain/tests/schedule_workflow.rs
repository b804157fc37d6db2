//! The workflow of a schedule: every state, action, role and municipality against a table written by hand.

use domain::{
    roles::{Actor, Role},
    schedule::{
        ScheduleAction, ScheduleState,
        workflow::{ScheduleFacts, ScheduleRefusal, allowed_actions, can_see, claim},
    },
};
use uuid::Uuid;

const HERE: Uuid = Uuid::from_u128(10);
const ELSEWHERE: Uuid = Uuid::from_u128(11);

const ACTIONS: [ScheduleAction; 4] = [
    ScheduleAction::Send,
    ScheduleAction::Approve,
    ScheduleAction::Return,
    ScheduleAction::Reopen,
];

fn actor(role: Role, municipality_id: Option<Uuid>) -> Actor {
    Actor {
        person_id: Uuid::from_u128(1),
        role,
        municipality_id,
        organisation_id: None,
        in_place_of: None,
    }
}

fn facts(state: ScheduleState) -> ScheduleFacts {
    ScheduleFacts {
        municipality_id: HERE,
        period_id: Uuid::from_u128(20),
        version: 3,
        state,
    }
}

/// Role, state, action, and where it leads. Written by hand; nothing else is ever possible.
const MOVES: [(Role, ScheduleState, ScheduleAction, ScheduleState); 4] = [
    (
        Role::MunicipalCoordinator,
        ScheduleState::Open,
        ScheduleAction::Send,
        ScheduleState::Sent,
    ),
    (
        Role::Operator,
        ScheduleState::Sent,
        ScheduleAction::Approve,
        ScheduleState::Approved,
    ),
    (
        Role::Operator,
        ScheduleState::Sent,
        ScheduleAction::Return,
        ScheduleState::Open,
    ),
    (
        Role::Operator,
        ScheduleState::Approved,
        ScheduleAction::Reopen,
        ScheduleState::Open,
    ),
];

#[test]
fn each_move_is_one_roles_and_begins_at_one_state() {
    for role in Role::ALL {
        let actor = actor(role, Some(HERE));
        for state in ScheduleState::ALL {
            for action in ACTIONS {
                let expected = MOVES
                    .iter()
                    .find(|(r, from, a, _)| (*r, *from, *a) == (role, state, action))
                    .map(|(_, _, _, to)| *to);
                let theirs = MOVES.iter().any(|(r, _, a, _)| (*r, *a) == (role, action));
                let given = claim(action, &actor).and_then(|claim| claim.at(&facts(state)));
                match (expected, theirs) {
                    (Some(to), _) => {
                        let given = given.unwrap();
                        assert_eq!((given.action(), given.to()), (action, to));
                    }
                    (None, true) => {
                        assert_eq!(given.err(), Some(ScheduleRefusal::WrongState(state)));
                    }
                    (None, false) => assert_eq!(given.err(), Some(ScheduleRefusal::NotYours)),
                }
            }
        }
    }
}

#[test]
fn the_buttons_are_exactly_the_possible_moves() {
    for role in Role::ALL {
        for state in ScheduleState::ALL {
            let shown = allowed_actions(&actor(role, Some(HERE)), state);
            let possible: Vec<ScheduleAction> = MOVES
                .iter()
                .filter(|(r, from, _, _)| (*r, *from) == (role, state))
                .map(|(_, _, action, _)| *action)
                .collect();
            assert_eq!(shown, possible, "{role:?} {state:?}");
        }
    }
}

#[test]
fn a_schedule_exists_for_the_operator_and_its_own_coordinator_alone() {
    for role in Role::ALL {
        for municipality in [Some(HERE), Some(ELSEWHERE), None] {
            let expected = match role {
                Role::Operator => true,
                Role::MunicipalCoordinator => municipality == Some(HERE),
                _ => false,
            };
            assert_eq!(
                can_see(&actor(role, municipality), HERE),
                expected,
                "{role:?}"
            );
        }
    }
}

#[test]
fn the_coordinator_changes_rows_only_while_the_schedule_is_theirs() {
    assert!(!ScheduleState::Open.is_locked());
    assert!(ScheduleState::Sent.is_locked());
    assert!(ScheduleState::Approved.is_locked());
}

#[test]
fn a_refused_move_says_who_holds_the_schedule() {
    let refusal = ScheduleRefusal::WrongState(ScheduleState::Sent).to_string();
    assert_eq!(
        refusal,
        "Действие недоступно: график в состоянии «Не утвержден, на утверждении у оператора»"
    );
}
