//! Bodies that the server takes as they are, where their ids exist: what «Try it out» of the explorer begins with.

use super::words::{ID, MUNICIPALITY, POSITION};
use crate::reference::consent::CONSENT_VERSION;
use serde_json::{Value, json};

const TOKEN: &str = "Zk3p0QmXH2yJcVtW8nRb5sLdGfAe1uTo9iKq7xMwE4c";

/// The example of a request's schema.
pub(super) fn example(schema: &str) -> Option<Value> {
    account(schema).or_else(|| work(schema))
}

fn account(schema: &str) -> Option<Value> {
    Some(match schema {
        "SignIn" => {
            json!({ "username": "operator", "password": "demo-2026-kedr", "remember": false })
        }
        "SwitchRole" => json!({ "role_id": ID }),
        "ProfileChange" => json!({ "phone": "8 900 000-00-17" }),
        "Registration" => json!({
            "username": "e.ryabinina", "password": "три лисы у ручья", "email": "e.ryabinina@example.ru",
            "surname": "Рябинина", "first_name": "Елена", "patronymic": "Олеговна", "phone": "8 900 000-00-17",
            "municipality_id": MUNICIPALITY, "organisation_id": null, "organisation_typed": "МБОУ «Сосновская СОШ»",
            "position_id": POSITION, "subjects": "математика", "consent_version": CONSENT_VERSION,
        }),
        "TeacherProfile" => json!({
            "phone": "8 900 000-00-17", "municipality_id": MUNICIPALITY, "organisation_id": null,
            "organisation_typed": "МБОУ «Сосновская СОШ»", "position_id": POSITION, "subjects": "математика",
        }),
        "ConfirmRegistration" => json!({ "token": TOKEN, "username": null }),
        "PasswordResetRequest" => json!({ "email": "e.ryabinina@example.ru" }),
        "PasswordReset" => json!({ "token": TOKEN, "password": "три лисы у ручья" }),
        "NewInvitation" => json!({
            "role": "expert", "email": "n.lavrova@example.ru",
            "surname": "Лаврова", "first_name": "Нина", "patronymic": "Павловна",
            "municipality_id": MUNICIPALITY, "organisation_id": null, "printed_position": "учитель математики",
            "printed_workplace": "МБОУ «Сосновская СОШ»", "subject": "математика",
        }),
        "InvitationToken" | "DeletionToken" => json!({ "token": TOKEN }),
        "AcceptInvitation" => json!({
            "token": TOKEN, "username": "n.lavrova", "password": "три лисы у ручья",
            "surname": "Лаврова", "first_name": "Нина", "patronymic": "Павловна",
            "work_phone": "8 (38249) 0-00-00", "consent_version": CONSENT_VERSION,
        }),
        "EmailChange" => {
            json!({ "email": "m.drozdova@example.ru", "password": "три лисы у ручья" })
        }
        "EmailToken" | "SubstitutionToken" => json!({ "token": TOKEN }),
        "PasswordChange" => json!({ "old": "три лисы у ручья", "new": "четыре лисы у ручья" }),
        "NewMunicipalityRequest" => {
            json!({ "text": "Теперь я работаю в другом районе", "municipality_id": MUNICIPALITY })
        }
        "MunicipalityChange" => {
            json!({ "municipality_id": MUNICIPALITY, "reason": "Вы назначены координатором другого района" })
        }
        "MunicipalityAnswer" => json!({ "reason": "В приказе указан этот район" }),
        "EndGrant" => json!({ "hand_over_to": null }),
        "NewSubstitution" => {
            json!({ "login": "n.lavrova", "starts_on": "2026-12-07", "ends_on": "2026-12-18" })
        }
        _ => return None,
    })
}

fn work(schema: &str) -> Option<Value> {
    Some(match schema {
        "NewOrganisation" => {
            json!({ "municipality_id": MUNICIPALITY, "name": "МБОУ «Клюквинская СОШ»" })
        }
        "NewPeriod" => json!({ "starts_on": "2027-09-01", "ends_on": "2027-10-31" }),
        "NewApplication" => json!({ "copy_of": null }),
        "DraftChange" => json!({
            "held_category": "first", "held_until": "2027-03-31", "claimed_category": "highest",
            "form": "in_person", "clear": ["simplified_grounds"],
        }),
        "Submission" => json!({ "check_code": "K7QM-3FXD" }),
        "RejectionRequest" => {
            json!({ "reason_code": "no_signature", "comment": "На второй странице нет подписи" })
        }
        "ReturnRequest" => {
            json!({ "reason_code": "unreadable_scan", "comment": "Отсканируйте все страницы" })
        }
        "Checklist" => json!({ "items": ["scan_readable", "own_signature"] }),
        "RouteChange" => json!({ "route": "operator", "note": "Отраслевое: школа искусств" }),
        "OrganisationMatch" => json!({ "organisation_id": ID }),
        "OrganisationName" => json!({ "name": "МБОУ «Клюквинская СОШ»" }),
        "NewPlannedStep" => {
            json!({ "kind": "register", "items": [{ "id": ID, "version": 6 }], "reason_code": null, "comment": null })
        }
        "Plan" => json!({ "period_id": ID, "starts_on": null, "expert_ids": [] }),
        "NewNameProposal" => json!({
            "surname": "Рябинина", "first_name": "Алёна", "patronymic": "Олеговна",
            "reason": "В паспорте имя пишется через «ё»",
        }),
        "DeclineName" => json!({ "reason": "В паспорте имя записано так, как в заявлении" }),
        "PlanPeriod" => {
            json!({ "period_id": ID, "items": [{ "id": ID, "version": 3 }] })
        }
        "NewWithdrawal" => json!({ "reason": "Увольнение" }),
        "WithdrawalScanForm" => json!({ "check_code": "K7QM-3FXD", "file": "" }),
        "WithdrawalObjection" => json!({ "text": "Я не увольняюсь и прошу продолжить аттестацию" }),
        "ReturnWithdrawal" => {
            json!({ "reason_code": "no_signature", "comment": "На второй странице нет подписи" })
        }
        "NewLink" => {
            json!({ "title": "Материалы уроков, 8 класс", "url": "https://example.ru/uroki" })
        }
        "UploadForm" => json!({ "kind": "material", "file": "" }),
        "ConclusionFile" => json!({ "file": "" }),
        "ConclusionSignature" => json!({ "password": "demo-2026-kedr" }),
        "SigningRefusal" => json!({ "remarks": "Не учтены результаты олимпиады" }),
        "SignatureObjection" => json!({ "text": "Эту страницу я не подписывала" }),
        "NegativeVerdict" => json!({ "reason": "Нет результатов освоения программ" }),
        "SendSchedule" => json!({ "note": "Второй специалист строки 2 в отпуске до января" }),
        "ScheduleRemarks" => json!({ "remarks": "Проверьте специалистов в строках 2 и 5" }),
        "NewSavedFilter" => {
            json!({ "page": "registration", "name": "Высшая, скоро срок", "query": "category=highest&review=soon" })
        }
        "Preferences" => json!({
            "columns": { "registration_new": ["case_number", "full_name", "review_until"] }, "density": "usual",
        }),
        "FilingPlan" => json!({ "until": "2027-01-15" }),
        "NoticePreviewRequest" => json!({ "kind": "reminder", "person_id": ID }),
        "NewNotices" => json!({ "kind": "reminder", "person_ids": [ID] }),
        "NewQuestion" => {
            json!({ "text": "Нужен ли диплом о переподготовке?", "answers": null })
        }
        "NewPackage" => json!({ "municipality_id": MUNICIPALITY, "application_ids": [ID] }),
        "PackageRemarks" => json!({ "remarks": "На второй странице нет подписи эксперта" }),
        "NewTicket" => {
            json!({ "path": format!("/api/v1/schedules/{MUNICIPALITY}/{ID}/document.pdf") })
        }
        _ => return None,
    })
}
