//! A call without mistakes.

use super::{
    people::{Identity, World},
    table::Row,
    things::Thing,
};
use crate::{
    job::{self, ELSEWHERE, HERE, own_id},
    support::{
        Answer, Client, Request, files,
        people::{EXPERT, PASSWORD},
    },
};
use serde_json::{Value, json};

/// Of no record.
const NOBODYS: &str = "01a20ddd-8483-75a4-b45b-a5efeb7b0899";

/// Calls the row's operation on the thing as this identity.
pub async fn send(world: &World, row: &Row, thing: &Thing, identity: Identity) -> Answer {
    let mut client = world.client(identity).clone();
    if row.path == "/api/v1/sessions/current" {
        client = world.another_session(identity).await;
    }
    let path = path(world, row, thing).await;
    let request = client.request_anywhere(row.method.parse().unwrap(), &path);
    let request = conditional(row, thing, &client, request).await;
    if row.path.ends_with("/{id}/documents") {
        return request.upload(thing.upload, "урок.pdf", files::pdf()).await;
    }
    if let Some(name) = job::conclusion_file(&row.method, &row.path) {
        return request.file(name, files::pdf()).await;
    }
    if row.path.ends_with("/withdrawal/send") {
        return request
            .multipart(job::signed_withdrawal(&thing.check_code))
            .await;
    }
    match body(world, row, thing, (identity, &client)).await {
        Value::Null => request.await,
        body => request.json(body).await,
    }
}

async fn path(world: &World, row: &Row, thing: &Thing) -> String {
    let mut path = row.path.clone();
    for (name, id) in &thing.ids {
        path = path.replace(&format!("{{{name}}}"), id);
    }
    if path.ends_with("/packages/next") {
        path += "?municipality_id={municipality_id}";
    }
    path = path.replace("{municipality_id}", &world.app.municipality(HERE).await);
    if row.path.ends_with("/changes") {
        path.push_str("?from=1");
    }
    path = path.replace("{number}", "1");
    path.replace("{period_id}", &thing.period_id)
}

/// `If-Match` with the version as it is; the other header that one operation needs.
async fn conditional(row: &Row, thing: &Thing, client: &Client, request: Request) -> Request {
    if row.path == "/api/v1/sessions/refresh" {
        return request.header("X-Attestation-Client", "spa");
    }
    if row.method == "GET" {
        return request;
    }
    let version = if row.path.contains("/schedules/") {
        thing.schedule_version
    } else if row.path == "/api/v1/me" {
        client.get("/me").await.json()["version"]
            .as_i64()
            .unwrap_or(1)
    } else {
        thing.version
    };
    request.if_match(version)
}

async fn body(
    world: &World,
    row: &Row,
    thing: &Thing,
    (identity, client): (Identity, &Client),
) -> Value {
    let operation = format!("{} {}", row.method, row.path.trim_start_matches("/api/v1"));
    match operation.as_str() {
        "POST /sessions" => json!({ "username": "m.kedrova", "password": PASSWORD }),
        "PUT /sessions/current/role" => {
            let me = client.get("/me").await.json();
            json!({ "role_id": me["acting"]["id"].as_str().unwrap_or("01a20ddd-8483-75a4-b45b-a5efeb7b0899") })
        }
        "PATCH /me" => json!({ "work_phone": "8 (38200) 0-00-07" }),
        "PUT /me/preferences" => json!({ "density": "compact" }),
        "POST /saved-filters" => world.new_filter(),
        // An address that nobody has, so that every identity can ask.
        "PUT /me/email" => {
            json!({ "email": format!("novyi{}@example.ru", world.next()), "password": PASSWORD })
        }
        "PUT /me/password" => {
            json!({ "old": PASSWORD, "new": "четыре лисы у ручья" })
        }
        "POST /me/municipality-request" => json!({ "text": "Работаю в другом районе" }),
        "PUT /people/{id}/municipality" => json!({
            "municipality_id": world.app.municipality(ELSEWHERE).await, "reason": "Переезд",
        }),
        "POST /people/{id}/municipality-request/decline" => {
            json!({ "reason": "В приказе указан этот район" })
        }
        "POST /people/{id}/grants/{grant_id}/end" => json!({ "hand_over_to": null }),
        "POST /substitutions" => world.new_substitution(EXPERT),
        "POST /me/teacher" => json!({
            "phone": "8 900 000-00-18", "municipality_id": world.app.municipality(HERE).await,
            "organisation_typed": "МБОУ «Дальняя СОШ»", "position_id": world.app.position("методист").await,
        }),
        "POST /tickets" => json!({ "path": "/api/v1/applications/export.csv" }),
        "POST /registrations" => world.new_registration().await,
        "POST /registrations/confirm"
        | "POST /invitations/inspect"
        | "POST /deletions"
        | "POST /deletions/inspect"
        | "POST /email-changes/confirm"
        | "POST /substitutions/inspect"
        | "POST /substitutions/accept" => {
            json!({ "token": thing.token })
        }
        // An invitation bears the name of the one who accepts it.
        "POST /invitations/accept-as-me" => {
            let me = client.get("/me").await.json();
            json!({ "token": world.own_invitation(&me).await.unwrap_or_else(|| thing.token.clone()) })
        }
        "POST /password-resets" => json!({ "email": "a.polyanskaya@example.ru" }),
        "POST /password-resets/complete" => {
            json!({ "token": thing.token, "password": "четыре лисы у ручья" })
        }
        "POST /reference/organisations" => json!({
            "municipality_id": world.app.municipality(HERE).await, "name": format!("МБОУ «СОШ № {}»", world.next()),
        }),
        "POST /reference/periods" => json!({ "starts_on": "2029-01-01", "ends_on": "2029-03-31" }),
        // Into the own municipality, whichever it is.
        "POST /invitations" if identity == Identity::MunicipalOther => {
            world.new_invitation(ELSEWHERE).await
        }
        "POST /invitations" => world.new_invitation(HERE).await,
        "POST /invitations/accept" => world.acceptance(thing),
        "PUT /not-filed/{person_id}/later" => json!({ "until": "2026-12-15" }),
        "POST /notices/preview" => json!({ "kind": "reminder", "person_id": thing.ids[0].1 }),
        "POST /notices" => json!({ "kind": "reminder", "person_ids": [thing.ids[0].1] }),
        "POST /applications/{id}/questions" => json!({ "text": "Нужен ли диплом?" }),
        "POST /applications" => json!({}),
        "PATCH /applications/{id}" => json!({ "claimed_category": "first" }),
        "POST /applications/{id}/submit" => json!({ "check_code": thing.check_code }),
        "POST /applications/{id}/reject" => json!({ "reason_code": "duplicate" }),
        "PUT /applications/{id}/check" => json!({ "items": ["own_signature"] }),
        "POST /applications/{id}/return" => json!({ "reason_code": "no_signature" }),
        "PUT /applications/{id}/route" => json!({ "route": "operator", "note": "Отраслевое" }),
        "PUT /applications/{id}/organisation" => {
            json!({ "organisation_id": world.app.organisation(HERE, "МБОУ «Моховская СОШ»").await })
        }
        "POST /applications/{id}/organisation" => {
            json!({ "name": format!("МБОУ «Моховая СОШ № {}»", world.next()) })
        }
        "POST /planned-steps" | "POST /planned-steps/preview" => json!({
            "kind": "register",
            "items": [{ "id": thing.ids.first().map_or(NOBODYS, |(_, id)| id), "version": thing.version.max(1) }],
        }),
        "POST /applications/{id}/conclusion/sign" => json!({ "password": PASSWORD }),
        "POST /applications/{id}/conclusion/refuse" => json!({ "remarks": "Не согласна" }),
        "POST /applications/{id}/conclusion/object" => json!({ "text": "Не подписывала" }),
        "POST /applications/{id}/decline-to-attest" => json!({ "reason": "Нет итогов" }),
        "POST /applications/{id}/links" => {
            json!({ "title": "Уроки", "url": "https://example.ru/uroki" })
        }
        "POST /applications/{id}/withdrawal" => json!({ "reason": "Увольнение" }),
        "POST /applications/{id}/withdrawal/object" => json!({ "text": "Я не увольняюсь" }),
        "POST /applications/{id}/withdrawal/return" => json!({ "reason_code": "no_signature" }),
        "PUT /applications/{id}/plan" => json!({
            "period_id": Some(&thing.period_id).filter(|id| !id.is_empty()),
            "expert_ids": [own_id(world.client(Identity::ExpertAssigned)).await],
        }),
        "POST /applications/{id}/name-proposal" => name("Полевая"),
        "POST /applications/{id}/name-proposal/decline" => json!({ "reason": "в паспорте так" }),
        "POST /plans/period" => json!({
            "period_id": &thing.period_id,
            "items": [{ "id": thing.ids[0].1, "version": thing.version }],
        }),
        "POST /schedules/{municipality_id}/{period_id}/send" => {
            json!({ "note": "второго специалиста нет" })
        }
        "POST /schedules/{municipality_id}/{period_id}/return"
        | "POST /schedules/{municipality_id}/{period_id}/reopen" => {
            json!({ "remarks": "Проверьте строку 1" })
        }
        "POST /packages" => json!({
            "municipality_id": world.app.municipality(HERE).await, "application_ids": [thing.ids[0].1],
        }),
        "POST /packages/{id}/items/{application_id}/return" => json!({ "remarks": "нет подписи" }),
        _ => Value::Null,
    }
}

/// A proposed name.
pub fn name(surname: &str) -> Value {
    json!({ "surname": surname, "first_name": "Алёна", "patronymic": "Кузьминична", "reason": "по паспорту" })
}
