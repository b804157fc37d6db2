//! One letter of each kind, with invented people.

use chrono::{NaiveDate, NaiveDateTime};
use mail::letters::*;
use mail::{Letter, RenderedLetter};

pub const BASE_URL: &str = "https://attestation.example.ru";

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

fn at(hour: u32) -> NaiveDateTime {
    day(1).and_hms_opt(hour, 5, 0).unwrap()
}

pub fn render(letter: &Letter) -> RenderedLetter {
    letter.render(BASE_URL)
}

pub fn filed() -> Letter {
    Letter::Filed(Filed {
        name: "Мария Ивановна".into(),
        case_number: "АТ-2026-00184".into(),
        filed_on: day(1),
        review_until: day(31),
        link: "/applications/184".into(),
    })
}

pub fn assigned(numbers: std::ops::RangeInclusive<u32>) -> Letter {
    let cases = numbers.map(|number| AssignedCase {
        case_number: format!("АТ-2026-{number:05}"),
        teacher: format!("Лугова Мария {number}"),
        link: format!("/applications/{number}"),
    });
    Letter::ExpertsAssigned(ExpertsAssigned {
        name: "Пётр Олегович".into(),
        cases: cases.collect(),
        list_link: "/assigned".into(),
    })
}

pub fn scheduled(municipality: &str, days: &[u32]) -> Letter {
    let cases = days.iter().map(|&start| ScheduledCase {
        teacher: "Лугова Мария Ивановна".into(),
        starts_on: day(start),
    });
    Letter::ScheduleApprovedExpert(ScheduleApprovedExpert {
        name: "Пётр Олегович".into(),
        schedules: vec![ExpertSchedule {
            municipality: municipality.into(),
            period: "январь-февраль 2027".into(),
            cases: cases.collect(),
        }],
        link: "/assigned".into(),
    })
}

/// Every kind, with `name` as the addressee and `words` wherever people's words appear.
pub fn all(name: &str, words: &str) -> Vec<Letter> {
    let name = || name.to_owned();
    let words = || words.to_owned();
    let link = || "/somewhere/1".to_owned();
    vec![
        Letter::EmailConfirmation(EmailConfirmation {
            name: name(),
            link: link(),
            valid_until: at(14),
        }),
        Letter::PasswordReset(PasswordReset {
            name: name(),
            username: words(),
            link: link(),
            valid_until: at(9),
        }),
        Letter::Invitation(Invitation {
            name: name(),
            role: words(),
            municipality: Some(words()),
            inviter: words(),
            link: link(),
            valid_until: day(8),
        }),
        Letter::AccountExists(AccountExists {
            name: name(),
            username: words(),
            link: link(),
            valid_until: at(9),
        }),
        Letter::EmailChanged(EmailChanged {
            name: name(),
            changed_at: at(9),
            link: link(),
        }),
        Letter::PasswordChanged(PasswordChanged {
            name: name(),
            changed_at: at(9),
            link: link(),
        }),
        Letter::SessionRevoked(SessionRevoked {
            name: name(),
            revoked_at: at(9),
            device: Some(words()),
            link: link(),
        }),
        Letter::AddressTaken(AddressTaken {
            name: name(),
            username: words(),
            link: link(),
        }),
        Letter::SubstitutionOffered(SubstitutionOffered {
            name: name(),
            principal: words(),
            role: words(),
            municipality: words(),
            starts_on: day(7),
            ends_on: day(18),
            link: link(),
        }),
        Letter::SubstitutionAccepted(SubstitutionAccepted {
            name: name(),
            substitute: words(),
            starts_on: day(7),
            ends_on: day(18),
            link: link(),
        }),
        Letter::SubstitutionEnded(SubstitutionEnded {
            name: name(),
            principal: words(),
            link: link(),
        }),
        Letter::RoleEnded(RoleEnded {
            name: name(),
            role: words(),
            cases: 3,
            link: link(),
        }),
        Letter::ExpertsMissing(ExpertsMissing {
            name: name(),
            expert: words(),
            cases: vec![AssignedCase {
                case_number: words(),
                teacher: words(),
                link: link(),
            }],
            link: link(),
        }),
        Letter::MunicipalityRequested(MunicipalityRequested {
            name: name(),
            person: words(),
            wanted: Some(words()),
            text: words(),
            link: link(),
        }),
        Letter::MunicipalityChanged(MunicipalityChanged {
            name: name(),
            municipality: words(),
            reason: words(),
            link: link(),
        }),
        Letter::MunicipalityKept(MunicipalityKept {
            name: name(),
            municipality: Some(words()),
            text: words(),
            reason: words(),
            link: link(),
        }),
        Letter::Filed(Filed {
            name: name(),
            case_number: words(),
            filed_on: day(1),
            review_until: day(31),
            link: link(),
        }),
        Letter::Registered(Registered {
            name: name(),
            case_number: words(),
            registration_number: words(),
            registered_on: day(2),
            link: link(),
        }),
        Letter::Rejected(Rejected {
            name: name(),
            case_number: words(),
            reason: words(),
            comment: Some(words()),
            link: link(),
        }),
        Letter::Resubmitted(Resubmitted {
            name: name(),
            case_number: words(),
            filed_on: day(1),
            review_until: day(31),
            link: link(),
        }),
        Letter::Returned(Returned {
            name: name(),
            case_number: words(),
            reason: words(),
            comment: Some(words()),
            until: day(10),
            link: link(),
        }),
        Letter::ExpertsAssigned(ExpertsAssigned {
            name: name(),
            cases: vec![AssignedCase {
                case_number: words(),
                teacher: words(),
                link: link(),
            }],
            list_link: link(),
        }),
        Letter::PlanChanged(PlanChanged {
            name: name(),
            case_number: words(),
            teacher: words(),
            link: link(),
        }),
        Letter::PlanChangedTeacher(PlanChangedTeacher {
            name: name(),
            case_number: words(),
            period: Some(words()),
            starts_on: Some(day(14)),
            experts: vec![words()],
            link: link(),
        }),
        Letter::ConclusionAttached(ConclusionAttached {
            name: name(),
            case_number: words(),
            replaced: false,
            sign_until: day(10),
            link: link(),
        }),
        Letter::ConclusionOnPaper(ConclusionOnPaper {
            name: name(),
            case_number: words(),
            refused: false,
            attached_by: words(),
            link: link(),
        }),
        Letter::ConclusionAnswered(ConclusionAnswered {
            name: name(),
            case_number: words(),
            teacher: words(),
            answer: ConclusionAnswer::Refused,
            verifies: false,
            remarks: Some(words()),
            link: link(),
        }),
        Letter::Verdict(Verdict {
            name: name(),
            case_number: words(),
            complies: false,
            reason: Some(words()),
            link: link(),
        }),
        Letter::NameCorrected(NameCorrected {
            name: name(),
            case_number: words(),
            old_name: words(),
            new_name: words(),
            own: true,
            link: link(),
        }),
        Letter::NameDeclined(NameDeclined {
            name: name(),
            case_number: words(),
            teacher: words(),
            proposed: words(),
            reason: words(),
            link: link(),
        }),
        Letter::WithdrawalAnnounced(WithdrawalAnnounced {
            name: name(),
            case_number: words(),
            coordinator: words(),
            reason: words(),
            link: link(),
        }),
        Letter::WithdrawalObjected(WithdrawalObjected {
            name: name(),
            case_number: words(),
            teacher: words(),
            objection: words(),
            link: link(),
        }),
        Letter::WithdrawalRegistered(WithdrawalRegistered {
            name: name(),
            case_number: words(),
            filed_by: words(),
            reason: words(),
            link: link(),
        }),
        Letter::WithdrawalReturned(WithdrawalReturned {
            name: name(),
            case_number: words(),
            teacher: words(),
            reason: words(),
            comment: Some(words()),
            link: link(),
        }),
        Letter::WithdrawalDropped(WithdrawalDropped {
            name: name(),
            case_number: words(),
            link: link(),
        }),
        Letter::CaseWithdrawn(CaseWithdrawn {
            name: name(),
            case_number: words(),
            teacher: words(),
            link: link(),
        }),
        Letter::ScheduleSent(ScheduleSent {
            name: name(),
            municipality: words(),
            period: words(),
            coordinator: words(),
            teachers: 12,
            note: Some(words()),
            due: Some(day(25)),
            link: link(),
        }),
        Letter::ScheduleReturned(ScheduleReturned {
            name: name(),
            municipality: words(),
            period: words(),
            remarks: words(),
            reopened: false,
            due: Some(day(25)),
            link: link(),
        }),
        Letter::ScheduleApprovedTeacher(ScheduleApprovedTeacher {
            name: name(),
            case_number: words(),
            period: words(),
            starts_on: day(14),
            experts: vec![words()],
            link: link(),
        }),
        Letter::ScheduleApprovedExpert(ScheduleApprovedExpert {
            name: name(),
            schedules: vec![ExpertSchedule {
                municipality: words(),
                period: words(),
                cases: vec![ScheduledCase {
                    teacher: words(),
                    starts_on: day(14),
                }],
            }],
            link: link(),
        }),
        Letter::FilingReminder(FilingReminder {
            name: name(),
            generated: true,
            coordinator: words(),
            coordinator_phone: Some(words()),
            link: link(),
        }),
        Letter::DeletionLink(DeletionLink {
            name: name(),
            username: words(),
            coordinator: words(),
            coordinator_phone: Some(words()),
            link: link(),
            valid_until: day(31),
        }),
        Letter::QuestionAsked(QuestionAsked {
            name: name(),
            messages: vec![CaseMessage {
                case_number: words(),
                author: words(),
                text: words(),
                link: link(),
            }],
            list_link: link(),
        }),
        Letter::PackageHandedOver(PackageHandedOver {
            name: name(),
            municipality: words(),
            number: words(),
            sender: words(),
            teachers: 4,
            link: link(),
        }),
        Letter::PackageReturned(PackageReturned {
            name: name(),
            number: words(),
            teacher: words(),
            remarks: words(),
            corrects: false,
            link: link(),
        }),
        Letter::PackageLookedThrough(PackageLookedThrough {
            name: name(),
            number: words(),
            accepted: 3,
            returned: 1,
            link: link(),
        }),
    ]
}
