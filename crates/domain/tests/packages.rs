//! Packages to the Centre: the moves, readiness, the 15th and the names of files, against tables written by hand.

use chrono::NaiveDate;
use domain::{
    applications::Stage,
    packages::{
        CaseState, ItemState, NotReady, PackageAction, PackageNumber, for_case, for_schedule,
        judge, next_due, safe,
        workflow::{ItemFacts, PackageRefusal, allowed_actions, can_see, claim},
    },
    roles::{Actor, Role},
};
use uuid::Uuid;

const HERE: Uuid = Uuid::from_u128(10);
const ELSEWHERE: Uuid = Uuid::from_u128(11);
const TEACHER: Uuid = Uuid::from_u128(2);
const ACTIONS: [PackageAction; 3] = [
    PackageAction::HandOver,
    PackageAction::Accept,
    PackageAction::Return,
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

fn facts(state: ItemState) -> ItemFacts {
    ItemFacts {
        package_id: None,
        application_id: Uuid::from_u128(30),
        teacher_id: TEACHER,
        municipality_id: HERE,
        version: 3,
        state,
    }
}

/// Role, state, action, and where it leads. Written by hand; nothing else is ever possible.
const MOVES: [(Role, ItemState, PackageAction, ItemState); 4] = [
    (
        Role::MunicipalCoordinator,
        ItemState::Ready,
        PackageAction::HandOver,
        ItemState::HandedOver,
    ),
    (
        Role::Operator,
        ItemState::Ready,
        PackageAction::HandOver,
        ItemState::HandedOver,
    ),
    (
        Role::Operator,
        ItemState::HandedOver,
        PackageAction::Accept,
        ItemState::Accepted,
    ),
    (
        Role::Operator,
        ItemState::HandedOver,
        PackageAction::Return,
        ItemState::Returned,
    ),
];

#[test]
fn each_move_is_its_roles_and_begins_at_one_state() {
    for role in Role::ALL {
        let actor = actor(role, Some(HERE));
        for state in ItemState::ALL {
            for action in ACTIONS {
                let expected = MOVES
                    .iter()
                    .find(|(r, from, a, _)| (*r, *from, *a) == (role, state, action))
                    .map(|(_, _, _, to)| *to);
                let theirs = MOVES.iter().any(|(r, _, a, _)| (*r, *a) == (role, action));
                let given =
                    claim(action, &actor, TEACHER).and_then(|claim| claim.at(&facts(state)));
                match (expected, theirs) {
                    (Some(to), _) => {
                        let given = given.unwrap();
                        assert_eq!(
                            (given.action(), given.from(), given.to()),
                            (action, state, to)
                        );
                    }
                    (None, true) => {
                        assert_eq!(given.err(), Some(PackageRefusal::WrongState(state)));
                    }
                    (None, false) => assert_eq!(given.err(), Some(PackageRefusal::NotYours)),
                }
                let shown = allowed_actions(&actor, state, TEACHER).contains(&action);
                assert_eq!(shown, expected.is_some(), "{role:?} {state:?} {action:?}");
            }
        }
    }
}

#[test]
fn nobody_hands_over_or_takes_their_own_case() {
    for role in [Role::MunicipalCoordinator, Role::Operator] {
        let mut actor = actor(role, Some(HERE));
        actor.person_id = TEACHER;
        for action in ACTIONS {
            assert!(claim(action, &actor, TEACHER).is_err());
        }
        actor.person_id = Uuid::from_u128(1);
        actor.in_place_of = Some(TEACHER);
        assert!(allowed_actions(&actor, ItemState::Ready, TEACHER).is_empty());
    }
}

#[test]
fn packages_exist_for_the_operator_and_their_own_coordinator_alone() {
    for role in Role::ALL {
        for municipality in [Some(HERE), Some(ELSEWHERE), None] {
            let expected = match role {
                Role::Operator => true,
                Role::MunicipalCoordinator => municipality == Some(HERE),
                _ => false,
            };
            assert_eq!(can_see(&actor(role, municipality), HERE), expected);
        }
    }
}

#[expect(clippy::unwrap_used, reason = "a broken assumption must fail the test")]
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_next_15th_and_the_working_day_before_it() {
    let cases = [
        // Today, the 15th, the last working day.
        (day(2026, 11, 24), day(2026, 12, 15), day(2026, 12, 15)),
        (day(2026, 12, 15), day(2026, 12, 15), day(2026, 12, 15)),
        (day(2026, 12, 16), day(2027, 1, 15), day(2027, 1, 15)),
        // A Sunday and a Saturday.
        (day(2026, 11, 3), day(2026, 11, 15), day(2026, 11, 13)),
        (day(2026, 11, 15), day(2026, 11, 15), day(2026, 11, 13)),
        (day(2026, 8, 1), day(2026, 8, 15), day(2026, 8, 14)),
    ];
    for (today, fifteenth, by) in cases {
        let due = next_due(today);
        assert_eq!(
            (due.fifteenth, due.hand_over_by),
            (fifteenth, by),
            "{today}"
        );
    }
    assert_eq!(
        next_due(day(2026, 11, 10))
            .deadline(day(2026, 11, 10))
            .words(),
        "осталось 3\u{a0}дня"
    );
}

fn verified() -> CaseState {
    CaseState {
        stage: Stage::Compliant,
        in_package: false,
        own: false,
        conclusion_due: Some(day(2026, 12, 1)),
        has_conclusion_file: true,
        signature_refused: false,
        signature_disputed: false,
        withdrawal_sent: false,
        verdict_on: Some(day(2026, 11, 20)),
    }
}

#[test]
fn what_is_verified_and_has_its_file_is_ready_and_everything_else_says_why() {
    let ok = verified();
    let cases = [
        (ok, None),
        (
            CaseState {
                stage: Stage::NotCompliant,
                ..ok
            },
            None,
        ),
        (
            CaseState {
                in_package: true,
                ..ok
            },
            Some(NotReady::InPackage),
        ),
        (CaseState { own: true, ..ok }, Some(NotReady::Own)),
        (
            CaseState {
                has_conclusion_file: false,
                ..ok
            },
            Some(NotReady::NoFile),
        ),
        (
            CaseState {
                verdict_on: Some(day(2026, 11, 21)),
                ..ok
            },
            Some(NotReady::Later),
        ),
        (
            CaseState {
                stage: Stage::Signed,
                ..ok
            },
            Some(NotReady::NotVerified),
        ),
        (
            CaseState {
                stage: Stage::Signed,
                signature_disputed: true,
                ..ok
            },
            Some(NotReady::SignatureDisputed),
        ),
        (
            CaseState {
                stage: Stage::Signed,
                withdrawal_sent: true,
                ..ok
            },
            Some(NotReady::WithdrawalSent),
        ),
        (
            CaseState {
                stage: Stage::Concluded,
                ..ok
            },
            Some(NotReady::NotSigned),
        ),
        (
            CaseState {
                stage: Stage::Concluded,
                signature_refused: true,
                ..ok
            },
            Some(NotReady::RefusalNotRecorded),
        ),
        (
            CaseState {
                stage: Stage::Registered,
                conclusion_due: Some(day(2026, 11, 23)),
                ..ok
            },
            Some(NotReady::ConclusionOverdue),
        ),
        (
            CaseState {
                stage: Stage::Registered,
                conclusion_due: Some(day(2026, 11, 24)),
                ..ok
            },
            Some(NotReady::ConclusionExpected),
        ),
        (
            CaseState {
                stage: Stage::Registered,
                conclusion_due: Some(day(2026, 12, 16)),
                ..ok
            },
            Some(NotReady::OtherStage),
        ),
        (
            CaseState {
                stage: Stage::Withdrawn,
                ..ok
            },
            Some(NotReady::OtherStage),
        ),
        (
            CaseState {
                stage: Stage::Rejected,
                ..ok
            },
            Some(NotReady::OtherStage),
        ),
    ];
    for (case, expected) in cases {
        let given = judge(
            &case,
            day(2026, 11, 24),
            day(2026, 11, 20),
            day(2026, 12, 15),
        );
        assert_eq!(given.err(), expected, "{case:?}");
    }
    assert_eq!(
        NotReady::ConclusionOverdue.words(Some(day(2026, 11, 10))),
        "Заключение просрочено: срок был 10.11.2026"
    );
}

#[test]
fn file_names_say_whose_they_are_and_hold_nothing_dangerous() {
    let name = |person, what| for_case(1, 2, person, what, "pdf");
    assert_eq!(
        name(("Иванова", "Анна", Some("Петровна")), "итоговое заключение"),
        "01_Иванова_А_П_итоговое_заключение.pdf"
    );
    assert_eq!(
        name(("Калинина-Луговая", "Ёлка", None), "итоговое заключение"),
        "01_Калинина-Луговая_Ё_итоговое_заключение.pdf"
    );
    assert_eq!(
        name(("../../etc/passwd", "\\", Some("C:")), "a/b\0c"),
        "01_etc_passwd_C_a_b_c.pdf"
    );
    assert_eq!(safe(" \u{202e}...  "), "документ");
    assert!(safe(&"ж".repeat(400)).chars().count() <= 60);
    assert_eq!(
        for_schedule(2, "январь-февраль 2027"),
        "00_график_январь-февраль_2027.pdf"
    );
}

#[test]
fn a_number_names_municipality_and_year() {
    let number = PackageNumber {
        municipality_code: "07".into(),
        year: 2026,
        sequence: 3,
    };
    assert_eq!(number.to_string(), "07-2026/П-3");
}
