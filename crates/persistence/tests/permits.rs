//! A permit saves its own move of its own case, and nothing else: each save is tried with each other action's permit, with another
//! case's, and with one of another version.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a broken assumption must fail the test"
)]

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    applications::{
        Route, Stage,
        access::CaseFacts,
        reasons::{Rejection, RejectionReason},
        workflow::{self, Action, Permit, TABLE},
    },
    conclusions::Signature,
    packages::{self as domain_packages, ItemState, PackageAction},
    people::PersonName,
    reasons::Reason,
    roles::{Actor, Author, Role},
    schedule::{self as domain_schedule, ScheduleAction, ScheduleState},
    withdrawals::{OpenWithdrawal, WithdrawalReturnReason, WithdrawalState, WithdrawnBy},
};
use persistence::{
    Database, Randomness, StoreError, WriteTx,
    applications::{self, Case, DraftFields, NewDraft, Printing},
    packages::{self, Item, NewPackage, Package},
    people::{self, NewPerson},
    questions, reference,
    schedule::{self, Schedule},
    withdrawals::{self, Sent, Withdrawal},
};
use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
};
use uuid::Uuid;

const SOMEBODY: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);
const ORGANISATION: Uuid = Uuid::from_u128(3);

#[derive(Debug, Default)]
struct Counting(AtomicU8);

impl Randomness for Counting {
    fn bytes(&self) -> [u8; 32] {
        [self.0.fetch_add(1, Ordering::Relaxed); 32]
    }
}

type Saving<'a> = Pin<Box<dyn Future<Output = Result<(), StoreError>> + 'a>>;

/// A save, with the actions whose permits it takes.
struct Save {
    name: &'static str,
    actions: &'static [Action],
    run: for<'a> fn(&'a Database, &'a WriteTx, &'a Permit, &'a Case) -> Saving<'a>,
}

macro_rules! save {
    ($name:literal, $($action:ident)|+, |$tx:ident, $permit:ident, $case:ident| $call:expr) => {
        Save {
            name: $name,
            actions: &[$(Action::$action),+],
            run: |_, $tx, $permit, $case| Box::pin(async move { $call.await.map(drop) }),
        }
    };
}

/// Every save that takes the permit of a case.
#[rustfmt::skip]
fn saves() -> Vec<Save> {
    vec![
        save!("file again", FileAgain, |tx, permit, case| applications::insert_draft(tx, draft(case.teacher_id, case.municipality_id), Some((permit, case)))),
        save!("save a draft", SaveDraft, |tx, permit, case| applications::save_draft(tx, permit, case, fields())),
        save!("delete a draft", DeleteDraft, |tx, permit, case| applications::delete_draft(tx, permit, case)),
        save!("renew the version", SaveDraft | AttachScan, |tx, permit, case| applications::renew_version(tx, permit, case)),
        save!("generate", Generate, |tx, permit, case| async move { applications::generate(tx, permit, case, &Printing::first(tx, case, 2026).await?).await }),
        save!("edit again", EditAgain, |tx, permit, case| applications::edit_again(tx, permit, case)),
        save!("submit", Submit, |tx, permit, case| applications::submit(tx, permit, case, String::new(), today(), today())),
        save!("check", Check, |tx, permit, case| applications::check(tx, permit, case, &[])),
        save!("match the organisation", MatchOrganisation, |tx, permit, case| async move { applications::match_organisation(tx, permit, case, &organisation(case)).await }),
        save!("change the route", ChangeRoute, |tx, permit, case| applications::change_route(tx, permit, case, Route::Operator, String::new())),
        save!("mark as verified", MarkVerified, |tx, permit, case| async move { applications::mark_verified(tx, permit, case, &author()).await }),
        save!("return", ReturnForCorrection, |tx, permit, case| async move { applications::return_for_correction(tx, permit, case, &author(), &why(), today()).await }),
        save!("register", Register, |tx, permit, case| async move { applications::register(tx, permit, case, &author(), "01", today()).await }),
        save!("reject", Reject, |tx, permit, case| async move { applications::reject(tx, permit, case, &author(), &why()).await }),
        save!("propose a name", ProposeName, |tx, permit, case| applications::propose_name(tx, permit, case, SOMEBODY)),
        save!("decide on a name", DecideName, |tx, permit, case| applications::decide_name(tx, permit, case, None)),
        save!("plan", Plan, |tx, permit, case| async move { applications::plan(tx, permit, case, &author(), None, Vec::new()).await }),
        save!("plan a period", Plan, |tx, permit, case| applications::plan_period(tx, permit, case, (SOMEBODY, today()))),
        save!("attach a conclusion", AttachConclusion | ReplaceConclusion, |tx, permit, case| applications::attach_conclusion(tx, permit, case, &author(), today())),
        save!("take back a conclusion", TakeBackConclusion, |tx, permit, case| applications::take_back_conclusion(tx, permit, case)),
        save!("sign", SignConclusion, |tx, permit, case| applications::sign_conclusion(tx, permit, case, Signature::InCabinet)),
        save!("sign on paper", AttachSignedConclusion, |tx, permit, case| applications::sign_conclusion(tx, permit, case, Signature::OnPaper)),
        save!("record a refusal", RecordRefusal, |tx, permit, case| applications::sign_conclusion(tx, permit, case, Signature::Refused)),
        save!("refuse to sign", RefuseToSign, |tx, permit, case| applications::refuse_to_sign(tx, permit, case, String::new())),
        save!("object to a signature", ObjectToSignature, |tx, permit, case| applications::object_to_signature(tx, permit, case, String::new())),
        save!("attest", Attest, |tx, permit, case| async move { applications::attest(tx, permit, case, &author()).await }),
        save!("decline to attest", DeclineToAttest, |tx, permit, case| async move { applications::decline_to_attest(tx, permit, case, &author(), String::new()).await }),
        Save {
            name: "generate a withdrawal",
            actions: &[Action::GenerateWithdrawal],
            run: |database, tx, permit, case| Box::pin(async move {
                let (by, author) = (WithdrawnBy::Teacher, author());
                let printing = withdrawals::Printing::next(database, tx.at(), None);
                withdrawals::generate(tx, permit, case, (by, &author), String::new(), &printing, SOMEBODY).await
            }),
        },
        save!("send a withdrawal", SendWithdrawal, |tx, permit, case| async move {
            let sent = Sent { typed_code: String::new(), scan_document_id: SOMEBODY };
            withdrawals::send(tx, permit, case, &withdrawal(case), sent).await
        }),
        save!("cancel a withdrawal", CancelWithdrawal, |tx, permit, case| withdrawals::cancel(tx, permit, case, SOMEBODY)),
        save!("object to a withdrawal", ObjectToWithdrawal, |tx, permit, case| withdrawals::object(tx, permit, case, SOMEBODY, String::new())),
        save!("register a withdrawal", RegisterWithdrawal, |tx, permit, case| async move { withdrawals::register(tx, permit, case, SOMEBODY, &author()).await }),
        save!("return a withdrawal", ReturnWithdrawal, |tx, permit, case| async move {
            let why = Reason::stored(WithdrawalReturnReason::Other, None);
            withdrawals::return_(tx, permit, case, SOMEBODY, &author(), &why).await
        }),
        save!("ask", Ask, |tx, permit, case| async move { questions::insert(tx, permit, case, None, &author(), String::new()).await }),
    ]
}

fn author() -> Author {
    Author {
        id: SOMEBODY,
        name: String::new(),
        role: Role::Operator,
    }
}

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

fn today() -> NaiveDate {
    at().date_naive()
}

fn why() -> Rejection {
    Rejection::stored(RejectionReason::NoSignature, None)
}

fn organisation(case: &Case) -> reference::Organisation {
    reference::Organisation {
        id: ORGANISATION,
        municipality_id: case.municipality_id,
        name: String::new(),
    }
}

fn withdrawal(case: &Case) -> Withdrawal {
    Withdrawal {
        id: SOMEBODY,
        application_id: case.id,
        by: WithdrawnBy::Teacher,
        state: WithdrawalState::Generated,
        reason: String::new(),
        form_version: 1,
        check_code: String::new(),
        form_document_id: None,
        scan_document_id: None,
        generated_at: at(),
        filer_id: case.teacher_id,
        filer_name: String::new(),
        sent_at: None,
        decision: None,
        objection: None,
    }
}

fn fields() -> DraftFields {
    DraftFields {
        organisation_id: None,
        organisation_typed: None,
        workplace: "Школа".into(),
        position_id: None,
        position: "учитель".into(),
        position_needs_subject: false,
        subjects: None,
        phone: String::new(),
        held_category: None,
        held_until: None,
        held_indefinitely: false,
        claimed_category: None,
        form: None,
        simplified_grounds: None,
        name_genitive: String::new(),
    }
}

fn draft(teacher_id: Uuid, municipality_id: Uuid) -> NewDraft {
    NewDraft {
        teacher_id,
        municipality_id,
        surname: "Авдеева".into(),
        first_name: "Яна".into(),
        patronymic: None,
        email: "avdeeva@example.ru".into(),
        fields: fields(),
    }
}

async fn empty_database(folder: &tempfile::TempDir) -> Database {
    let url = format!("sqlite://{}/permits.db", folder.path().display());
    let database = Database::open(&url, Arc::new(Counting::default()))
        .await
        .unwrap();
    database.migrate().await.unwrap();
    database
}

async fn one_case(database: &Database) -> Case {
    let tx = database.begin(at()).await.unwrap();
    let municipality = reference::municipalities(&tx).await.unwrap().remove(0);
    let teacher = NewPerson {
        username: "avdeeva".into(),
        password_hash: String::new(),
        email: "avdeeva@example.ru".into(),
        name: PersonName::parse("Авдеева", "Яна", "").unwrap(),
        phone: None,
        work_phone: None,
        municipality_id: Some(municipality.id),
        organisation_id: None,
        organisation_typed: None,
        position_id: None,
        subjects: None,
    };
    let teacher = people::insert(&tx, teacher).await.unwrap();
    let id = applications::insert_draft(&tx, draft(teacher.id, municipality.id), None)
        .await
        .unwrap();
    let case = applications::find(&tx, id).await.unwrap().unwrap().case;
    tx.commit().await.unwrap();
    case
}

/// A permit of this action for this case at this version, whatever state of the case the table asks for.
fn permit(action: Action, id: Uuid, version: i64) -> Permit {
    let here = Uuid::from_u128(10);
    let yesterday = today().checked_sub_days(Days::new(1));
    let plain = CaseFacts {
        id,
        version,
        stage: Stage::Draft,
        route: Route::General,
        teacher_id: OTHER,
        municipality_id: here,
        organisation_id: Some(ORGANISATION),
        expert_ids: vec![SOMEBODY],
        has_case_number: false,
        schedule_locked: false,
        simplified: false,
        verified: false,
        correct_until: yesterday,
        name_proposed: false,
        signature_refused: false,
        refusal_from: yesterday,
        signed_on_paper: true,
        signature_disputed: false,
        returned_by_centre: false,
        withdrawal: None,
    };
    let open = |by, sent| Some(OpenWithdrawal { by, sent });
    let states = [
        plain.clone(),
        CaseFacts {
            name_proposed: true,
            ..plain.clone()
        },
        CaseFacts {
            organisation_id: None,
            ..plain.clone()
        },
        CaseFacts {
            withdrawal: open(WithdrawnBy::Teacher, false),
            ..plain.clone()
        },
        CaseFacts {
            withdrawal: open(WithdrawnBy::Teacher, true),
            ..plain.clone()
        },
        CaseFacts {
            withdrawal: open(WithdrawnBy::Coordinator, true),
            ..plain
        },
    ];
    for role in Role::ALL {
        let actor = Actor {
            person_id: if role == Role::Teacher {
                OTHER
            } else {
                SOMEBODY
            },
            role,
            municipality_id: Some(here),
            organisation_id: None,
            in_place_of: None,
        };
        for stage in Stage::ALL {
            for route in [Route::General, Route::Operator] {
                for state in &states {
                    let facts = CaseFacts {
                        stage,
                        route,
                        ..state.clone()
                    };
                    if let Ok(permit) = workflow::permit(action, &actor, &facts, today()) {
                        return permit;
                    }
                }
            }
        }
    }
    panic!("nobody is ever permitted to {action:?}");
}

fn is_wrong(result: &Result<(), StoreError>) -> bool {
    matches!(result, Err(StoreError::WrongPermit(_)))
}

#[tokio::test]
async fn a_save_takes_the_permit_of_its_own_action_and_case_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = empty_database(&folder).await;
    let case = one_case(&database).await;
    let mut all: Vec<Action> = Vec::new();
    for row in TABLE {
        if !all.contains(&row.action) {
            all.push(row.action);
        }
    }
    let saves = saves();
    for save in &saves {
        let name = save.name;
        let tx = database.begin(at()).await.unwrap();
        for action in &all {
            let own = save.actions.contains(action);
            let others = [(OTHER, case.version), (case.id, case.version + 1)];
            let here = (!own).then_some((case.id, case.version));
            for (id, version) in others.into_iter().chain(here) {
                let permit = permit(*action, id, version);
                let result = (save.run)(&database, &tx, &permit, &case).await;
                assert!(
                    is_wrong(&result),
                    "«{name}» with a permit of {action:?}: {result:?}"
                );
            }
        }
        drop(tx);
        for action in save.actions {
            let tx = database.begin(at()).await.unwrap();
            let permit = permit(*action, case.id, case.version);
            let result = (save.run)(&database, &tx, &permit, &case).await;
            assert!(
                !is_wrong(&result),
                "«{name}» with its own permit: {result:?}"
            );
        }
    }
    for action in all {
        assert!(
            saves.iter().any(|save| save.actions.contains(&action)),
            "no save of this test stands for {action:?}"
        );
    }
}

#[tokio::test]
async fn a_schedules_save_takes_the_permit_of_its_own_action_and_schedule_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = empty_database(&folder).await;
    let tx = database.begin(at()).await.unwrap();
    let schedule = schedule::find(&tx, SOMEBODY, OTHER).await.unwrap();
    let elsewhere = Schedule {
        municipality_id: OTHER,
        ..schedule.clone()
    };
    let later = Schedule {
        version: schedule.version + 1,
        ..schedule.clone()
    };
    let moves = [
        (
            ScheduleAction::Send,
            ScheduleState::Open,
            Role::MunicipalCoordinator,
        ),
        (ScheduleAction::Approve, ScheduleState::Sent, Role::Operator),
        (ScheduleAction::Return, ScheduleState::Sent, Role::Operator),
        (
            ScheduleAction::Reopen,
            ScheduleState::Approved,
            Role::Operator,
        ),
    ];
    for (action, state, role) in moves {
        let actor = Actor {
            person_id: SOMEBODY,
            role,
            municipality_id: None,
            organisation_id: None,
            in_place_of: None,
        };
        for of in [&schedule, &elsewhere, &later] {
            let facts = Schedule {
                state,
                ..of.clone()
            }
            .facts();
            let claim = domain_schedule::workflow::claim(action, &actor).unwrap();
            let permit = claim.at(&facts).unwrap();
            let own = of == &schedule;
            let by = &author();
            let results = [
                (
                    ScheduleAction::Send,
                    schedule::send(&tx, &permit, &schedule, &author(), None).await,
                ),
                (
                    ScheduleAction::Return,
                    schedule::give_back(&tx, &permit, &schedule, String::new()).await,
                ),
                (
                    ScheduleAction::Reopen,
                    schedule::give_back(&tx, &permit, &schedule, String::new()).await,
                ),
                (
                    ScheduleAction::Approve,
                    schedule::approve(&tx, &permit, &schedule, 1, by, String::new(), String::new())
                        .await,
                ),
            ];
            let back = [ScheduleAction::Return, ScheduleAction::Reopen];
            for (saved, result) in results {
                let fits = saved == action || (back.contains(&saved) && back.contains(&action));
                assert_eq!(
                    !is_wrong(&result),
                    own && fits,
                    "{saved:?} with a permit of {action:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_packages_save_takes_the_permit_of_its_own_action_package_and_case_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = empty_database(&folder).await;
    let case = one_case(&database).await;
    let tx = database.begin(at()).await.unwrap();
    let package = Package {
        id: SOMEBODY,
        version: 1,
        municipality_id: case.municipality_id,
        number: String::new(),
        handed_at: at(),
        handed_by: SOMEBODY,
        handed_by_name: String::new(),
        archive_sha256: String::new(),
        archive_size: 0,
    };
    let item = Item {
        package_id: package.id,
        application_id: case.id,
        teacher_id: case.teacher_id,
        place: 1,
        full_name: String::new(),
        registration_number: None,
        position: String::new(),
        workplace: String::new(),
        stage: Stage::Compliant,
        state: ItemState::HandedOver,
        decided_at: None,
        decided_by_name: None,
        remarks: None,
    };
    let operator = Actor {
        person_id: SOMEBODY,
        role: Role::Operator,
        municipality_id: None,
        organisation_id: None,
        in_place_of: None,
    };
    let other_package = Package {
        id: OTHER,
        ..package.clone()
    };
    let later = Package {
        version: 2,
        ..package.clone()
    };
    let other_item = Item {
        application_id: OTHER,
        ..item.clone()
    };
    let other_case = Case {
        id: OTHER,
        ..case.clone()
    };
    let later_case = Case {
        version: case.version + 1,
        ..case.clone()
    };
    // What a permit is of, and whether it is of the very thing.
    let handing = [
        (packages::case_facts(&case), true),
        (packages::case_facts(&other_case), false),
        (packages::case_facts(&later_case), false),
    ];
    let deciding = [
        (item.facts(&package), true),
        (item.facts(&other_package), false),
        (item.facts(&later), false),
        (other_item.facts(&package), false),
    ];
    let things = |action| {
        if action == PackageAction::HandOver {
            handing.to_vec()
        } else {
            deciding.to_vec()
        }
    };
    for action in [
        PackageAction::HandOver,
        PackageAction::Accept,
        PackageAction::Return,
    ] {
        for (facts, own) in things(action) {
            let permit = || {
                let claim =
                    domain_packages::workflow::claim(action, &operator, facts.teacher_id).unwrap();
                claim.at(&facts).unwrap()
            };
            let decided = packages::decide(&tx, &permit(), &package, &item, &author(), None).await;
            assert_eq!(
                !is_wrong(&decided),
                own && action != PackageAction::HandOver,
                "deciding with a permit of {action:?}"
            );
            let new = NewPackage {
                id: tx.new_id(),
                municipality_id: case.municipality_id,
                number: String::new(),
                by: author(),
                archive_sha256: String::new(),
                archive_size: 0,
                cases: vec![(permit(), case.clone())],
                files: Vec::new(),
            };
            let handed = packages::hand_over(&tx, new).await;
            assert_eq!(
                !is_wrong(&handed),
                own && action == PackageAction::HandOver,
                "handing over with a permit of {action:?}"
            );
        }
    }
}
