//! Examples of fields by their names: a name means the same wherever it stands.

use serde_json::{Value, json};

/// The municipality of the examples, and a position in the list: their ids are the same in every installation.
pub(super) const MUNICIPALITY: &str = "52ff9c5f-6dbe-5189-92b2-0da8b66bdfd9";
pub(super) const POSITION: &str = "cc8e3c30-b983-5398-b8eb-e3c887d873bb";
/// Any other record.
pub(super) const ID: &str = "01a20ddd-8483-75a4-b45b-a5efeb7b0899";

/// The example of a field of this name in this schema, or of a parameter (whose schema has no name).
pub(super) fn example(schema: &str, field: &str) -> Option<Value> {
    let special = match (schema, field) {
        ("ConsentText", "version") | (_, "consent_version") => {
            json!(crate::reference::consent::CONSENT_VERSION)
        }
        ("ConsentText", "title") => json!("Согласие на обработку персональных данных"),
        ("Document" | "DocumentLink", "title") => json!("Заявление, скан.pdf"),
        ("HistoryEntry", "title") => json!("Заявление зарегистрировано"),
        ("Step", "title") => json!("Регистрация"),
        ("AssignedExpert" | "ExpertOption", "full_name") => json!("Лаврова Нина Павловна"),
        ("RoleGrant", "in_place_of" | "until") => json!(null),
        ("MunicipalityRequest", "text") => json!("Теперь я работаю в другом районе"),
        ("MunicipalityAnswered", "text") => json!("В приказе указан этот район"),
        ("SubstitutionRow", "substitute") => json!("Лаврова Нина Павловна"),
        ("SubstitutionRow", "named") => json!("n.lavrova"),
        ("SubstitutionCard", "principal") => json!("Дроздова Мария Аркадьевна"),
        ("Problem", "title") => json!("Не найдено"),
        ("Problem", "code") => json!("not_found"),
        ("Problem", "status") => json!(404),
        ("Municipality", "code") => json!("07"),
        ("Ticket", "url") => {
            json!(format!(
                "/api/v1/applications/{ID}/documents/{ID}/content?ticket=u3Yk0a5m"
            ))
        }
        ("SavedFilter", "page") => json!("registration"),
        ("SavedFilter", "name") => json!("Высшая, скоро срок"),
        ("SavedFilter", "query") => json!("category=highest&review=soon"),
        ("Named" | "Municipality", "name") => json!("Бакчарский район"),
        ("Organisation", "name") => json!("МБОУ «Сосновская СОШ»"),
        ("Position", "name") => json!("учитель"),
        ("Subject", "name") => json!("математика"),
        ("LetterRow", "subject") => json!("Заявление зарегистрировано"),
        ("DraftMistake", "field") => json!("held_until"),
        ("Step", "note") => json!("24.11.2026"),
        ("Conclusion", "title") => json!("Итоговое заключение прикреплено"),
        ("Conclusion" | "ReadyCase", "objection") | ("Verdict", "reason") => json!(null),
        ("NotReadyCase", "words") => json!("Заключение просрочено: срок был 10.11.2026"),
        ("NextPackage", "deadline") => json!("осталось 3 дня"),
        ("Package" | "PackageSummary", "number") => json!("07-2026/П-3"),
        ("PackageFile", "title") => json!("Итоговое заключение: Рябинина Елена Олеговна"),
        ("PackageFile", "name") => json!("01_Рябинина_Е_О_итоговое_заключение.pdf"),
        ("PackageItem", "place") => json!(1),
        ("PackageSummary", "accepted" | "returned") => json!(1),
        ("NextPackage", "not_ready_total") => json!(1),
        ("ReadyCase", "returned") => json!("На второй странице нет подписи эксперта"),
        ("Schedule", "note") => json!("Второй специалист строки 2 в отпуске до января"),
        ("ApplicationData" | "Me", "organisation_typed") => json!(null),
        ("Preferences", "vision") => json!({ "font": "150", "scheme": "black-on-white" }),
        ("HelpContact", "of") => json!("Бакчарский район"),
        ("Deleted", "act_number") | ("DestructionAct", "number") => json!("УПД-2026-0001"),
        ("Deleted", "message") => json!("Регистрационные данные удалены"),
        ("DeletionCard", "initials") => json!("Р. Е. О."),
        ("DestructionAct", "grounds") => {
            json!("Владелец учётной записи удалил свои регистрационные данные по ссылке")
        }
        ("DestructionAct", "log_entries") => json!(3),
        ("StepPreview", "undo_seconds") => json!(120),
        ("NoticeOutcome", "words") => json!("письмо поставлено в очередь"),
        ("NoticePreview", "subject") => json!("Заявление на аттестацию не подано"),
        ("NoticePreview", "text") => {
            json!("Рябинина Елена Олеговна, подайте заявление на аттестацию")
        }
        ("Question", "text") => json!("Нужен ли диплом о переподготовке?"),
        ("Withdrawal", "reason") => json!("Увольнение"),
        ("Withdrawal", "filer") => json!("Рябинина Елена Олеговна"),
        ("Withdrawal", "objection") => json!(null),
        ("UploadForm", "title") => json!("Представление"),
        _ => return common(field),
    };
    Some(special)
}

fn common(field: &str) -> Option<Value> {
    let words = match field {
        "access_token" => "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMWEyMGRkZCJ9.c2lnbmF0dXJl",
        "actor" | "attached_by" | "by" | "approved_by" | "decided_by" | "inviter"
        | "uploaded_by" | "coordinator_name" | "handed_by" => "Дроздова Мария Аркадьевна",
        "author" | "sent_by" => "Дроздова Мария Аркадьевна",
        "case_number" => "АТ-2026-00017",
        "check_code" => "K7QM-3FXD",
        "code" => "required",
        "comment" => "На второй странице нет подписи",
        "coordinator_phone" | "work_phone" => "8 (38249) 0-00-00",
        "detail" => "Такой записи нет, или она Вам не видна",
        "email" | "recipient" => "e.ryabinina@example.ru",
        "event" => "register",
        "field" => "name",
        "first_name" => "Елена",
        "full_name" => "Рябинина Елена Олеговна",
        "genitive" => "математики",
        "heading" => {
            "График проведения аттестации педагогических работников муниципального образования «Бакчарский район» в целях установления квалификационной категории в январе-феврале 2027 г."
        }
        "Idempotency-Key" => "0d7e6a52-8c1b-4a57-9a3e-5f0b1c2d3e4f",
        "label" => "январь-февраль 2027",
        "media_type" => "application/pdf",
        "message" => "Введите название организации",
        "name_for_documents" => "Бакчарский район",
        "name_genitive" => "Рябининой Елены Олеговны",
        "note" => "07-2026/0001",
        "organisation_typed" => "МБОУ «Сосновская СОШ»",
        "patronymic" => "Олеговна",
        "phone" => "+79000000017",
        "position" => "учитель",
        "position_and_workplace" => "учитель математики, МБОУ «Сосновская СОШ»",
        "printed" => "учитель физики, МБОУ «Луговская СОШ № 2»",
        "problem" => "452 4.2.2 Mailbox full",
        "q" => "рябинина",
        "reason_title" => "нет подписи",
        "registration_number" => "07-2026/0001",
        "route_note" => "Отраслевое: школа искусств",
        "remarks" => "Проверьте специалистов в строках 2 и 5",
        "log_digest" | "sha256" => {
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        }
        "short_name" => "Рябинина Е. О.",
        "simplified_grounds" => "Победитель регионального конкурса «Учитель года», 2025",
        "state_title" => "Не утвержден, заполняет координатор",
        "subject" | "subjects" => "математика",
        "surname" => "Рябинина",
        "token" => "Zk3p0QmXH2yJcVtW8nRb5sLdGfAe1uTo9iKq7xMwE4c",
        "trace_id" => "4bf92f3577b34da6a3ce929d0e0e4736",
        "type" => "urn:attestation:problem:not_found",
        "url" => "https://example.ru/uroki",
        "username" => "e.ryabinina",
        "workplace" => "МБОУ «Сосновская СОШ»",
        "municipality_id" => MUNICIPALITY,
        "position_id" => POSITION,
        _ => return number(field),
    };
    Some(words.into())
}

/// Fields that are no plain text or number: so that an assembled example tells of one case that could be.
pub(super) fn structured(schema: &str, field: &str) -> Option<Value> {
    let value = match (schema, field) {
        ("ConsentText", "paragraphs") => {
            json!([
                "Я даю согласие на обработку моих персональных данных в электронной системе «Аттестация»."
            ])
        }
        ("PlannedRow", "message" | "skip_reason") => json!(null),
        ("PlannedStep", "reason_code" | "comment" | "ended_at") => json!(null),
        ("Preferences", "columns") => {
            json!({ "registration_new": ["case_number", "full_name", "review_until"] })
        }
        ("PlannedStep", "state") => json!("planned"),
        ("PlannedStep" | "StepPreview" | "NewPlannedStep", "kind") => json!("register"),
        ("Schedule", "gaps") => json!(["Рябинина Елена Олеговна: назначен 1 из 2 специалистов"]),
        ("ScheduleRow", "experts") => {
            json!(["Лаврова Нина Павловна, учитель физики, МБОУ «Луговая СОШ № 2»"])
        }
        ("LetterRow" | "LastNotice", "state") => json!("sent"),
        ("LastNotice", "kind") => json!("reminder"),
        ("NoticeOutcome", "skipped") => json!(null),
        ("DestructionAct", "kinds") => json!(["фамилия, имя, отчество"]),
        ("HelpContact", "role") => json!("municipal_coordinator"),
        ("Question", "role") => json!("teacher"),
        ("Conclusion", "state") => json!("attached"),
        ("Conclusion", "signed_document" | "refusal" | "signature" | "verdict") => json!(null),
        ("SubstitutionRow", "state") => json!("in_force"),
        (_, "municipality_request") => json!(null),
        ("LetterRow", "problem") => json!(null),
        ("HistoryEntry", "role") => json!("municipal_coordinator"),
        ("Document" | "DocumentLink", "kind") => json!("signed_scan"),
        ("Document", "url") => json!(null),
        ("ApplicationData" | "Me", "position") => json!({ "id": POSITION, "name": "учитель" }),
        (_, "municipality") => json!({ "id": MUNICIPALITY, "name": "Бакчарский район" }),
        (_, "organisation") => json!({ "id": ID, "name": "МБОУ «Сосновская СОШ»" }),
        ("ApplicationCase" | "ApplicationRow" | "", "period") => {
            json!({ "id": ID, "name": "январь-февраль 2027" })
        }
        ("ApplicationCase" | "ApplicationRow" | "", "withdrawal") => json!(null),
        ("WithdrawalRow", "withdrawal") => json!({
            "id": ID, "by": "teacher", "state": "sent", "reason": "Увольнение", "form_version": 1,
            "check_code": null, "form_document_id": null, "scan": null,
            "generated_at": "2026-11-24T05:00:00Z", "filer": "Рябинина Елена Олеговна",
            "sent_at": "2026-11-24T06:00:00Z", "decided_at": null, "decided_by": null, "returned": null,
            "objection": null, "objected_at": null,
        }),
        ("ReadyCase" | "PackageItem", "stage") => json!("compliant"),
        (_, "stage") => json!("registered"),
        (_, "held_category") => json!("first"),
        (_, "claimed_category") => json!("highest"),
        ("PackageSummary", "returned") => json!(1),
        (_, "rejection" | "copy_of" | "returned" | "verified" | "route_note") => json!(null),
        ("ApplicationRow" | "", "organisation_typed") => json!(null),
        (_, "checklist") => json!(["scan_readable", "own_signature"]),
        (_, "mistakes") => json!([]),
        ("Schedule", "allowed_actions") => json!(["send"]),
        ("NextPackage", "allowed_actions") => json!(["hand_over"]),
        ("PackageItem", "allowed_actions") => json!(["accept", "return"]),
        ("NextPackage", "without_schedule") => json!(["январь-февраль 2027"]),
        ("PackageItem", "state") => json!("handed_over"),
        (_, "allowed_actions") => json!(["plan"]),
        _ => return None,
    };
    Some(value)
}

fn number(field: &str) -> Option<Value> {
    let number = match field {
        "size" => 48_213,
        "seconds_left" => 118,
        "ready" | "waiting" => 12,
        "done" | "skipped" => 0,
        "expires_in" => 600,
        "idle_seconds" => 3_600,
        "ends_in" => 43_200,
        "per_page" => 50,
        "page" | "number" | "approved_version" | "form_version" | "incomplete" | "total" => 1,
        "sent" | "notices" => 1,
        "version" | "load" | "count" | "cases" | "applications" | "reviews" | "conclusions" => 3,
        _ => return None,
    };
    Some(number.into())
}
