//! `POST /packages`

use super::{
    archive, freeze::Contents, letters::tell_operators, next::municipality, readiness,
    show::package_json,
};
use crate::{
    State,
    body::Body,
    identity::{Acting, Coordinator},
    if_match::etag,
    problem::{ApiError, ApiResult, Code, field_problem},
};
use actix_web::{HttpResponse, post, web};
use chrono::{Datelike, NaiveDate};
use contract::packages::{NewPackage, Package};
use domain::history::HistoryEvent;
use domain::packages::{
    ItemState, MOST_CASES, PackageAction, PackageNumber, judge, next_due,
    workflow::{PackagePermit, claim},
};
use persistence::{
    WriteTx,
    applications::Case,
    documents::{self, Document},
    history::{self, Event},
    packages::{self, Item},
};
use std::collections::HashSet;
use uuid::Uuid;

/// Hand over to the Centre
///
/// «Передать в Центр»: freezes the package of these verified cases under the municipality's next number: inventory, register, schedules,
/// conclusions, each file with its SHA-256. A case is in one package only; when one of them is not ready any more, none is handed over
/// and each reason is told. Operators get a letter.
#[utoipa::path(operation_id = "hand_over_package", tag = "Пакеты", request_body = NewPackage,
    responses((status = 201, description = "The frozen package", body = Package)))]
#[post("/packages")]
pub(crate) async fn hand_over(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NewPackage>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    check(&coordinator, &body)?;
    let acting = &coordinator.acting;
    let today = state.today();
    let tx = state.database.begin(state.now()).await?;
    let place = municipality(&tx, Some(body.municipality_id)).await?;
    let sequence = packages::next_number(&tx, place.id, today.year()).await?;
    let cases = packages::lock_cases(&tx, place.id, &body.application_ids).await?;
    let papers = documents::of(&tx, &body.application_ids).await?;
    let permits = permits(acting, &body.application_ids, &cases, &papers, today)?;
    let number = PackageNumber {
        municipality_code: place.code.clone(),
        year: today.year(),
        sequence,
    };
    let number = number.to_string();
    let contents = Contents {
        municipality: &place,
        number: &number,
        cases: &cases,
        documents: &papers,
        today,
    };
    let files = contents.freeze(&state, &tx, acting).await?;
    let built = archive::build(&state, today, &files).await?;
    let (archive_sha256, archive_size) = archive::measure(built).await?;
    let new = packages::NewPackage {
        id: tx.new_id(),
        municipality_id: place.id,
        number,
        by: acting.by(),
        archive_sha256,
        archive_size,
        items: permits.into_iter().zip(items(&cases)).collect(),
        files,
    };
    let id = new.id;
    packages::hand_over(&tx, new).await?;
    let package = packages::find(&tx, id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    record_history(&tx, acting, &cases, &package.number).await?;
    tell_operators(&tx, acting, &package, &place.name, &cases).await?;
    let json = package_json(&tx, acting, package).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created()
        .insert_header(etag(json.version))
        .json(json))
}

/// What the request itself gets wrong.
fn check(coordinator: &Coordinator, body: &NewPackage) -> ApiResult<()> {
    if coordinator
        .within
        .is_some_and(|id| id != body.municipality_id)
    {
        let words = "Вы передаёте документы только своего муниципалитета";
        return Err(ApiError::field(
            "municipality_id",
            "other_municipality",
            words,
        ));
    }
    let mistake = |code, words| Err(ApiError::field("application_ids", code, words));
    match body.application_ids.len() {
        0 => mistake("required", "Выберите хотя бы одного аттестуемого"),
        1..=MOST_CASES => {
            let different: HashSet<&Uuid> = body.application_ids.iter().collect();
            if different.len() == body.application_ids.len() {
                Ok(())
            } else {
                mistake("repeated", "Одно заявление указано дважды")
            }
        }
        _ => mistake("too_many", "В одном пакете не больше 500 аттестуемых"),
    }
}

/// A permit for each case, or what keeps some of them back.
fn permits(
    acting: &Acting,
    ids: &[Uuid],
    cases: &[Case],
    papers: &[Document],
    today: NaiveDate,
) -> ApiResult<Vec<PackagePermit>> {
    let field = |id: &Uuid| {
        let at = ids.iter().position(|one| one == id).unwrap_or_default();
        format!("application_ids[{at}]")
    };
    let unknown: Vec<_> = ids
        .iter()
        .filter(|id| !cases.iter().any(|case| case.id == **id))
        .map(|id| {
            field_problem(
                &field(id),
                "unknown",
                "Такого заявления в муниципалитете нет",
            )
        })
        .collect();
    if !unknown.is_empty() {
        return Err(ApiError::invalid(unknown));
    }
    let due = next_due(today).fifteenth;
    let mut problems = Vec::new();
    let mut permits = Vec::new();
    for case in cases {
        let facts = readiness::state_of(case, papers, &acting.actor);
        match judge(&facts, today, today, due) {
            Ok(()) => permits.push(
                claim(PackageAction::HandOver, &acting.actor, case.teacher_id)?
                    .at(ItemState::Ready)?,
            ),
            Err(reason) => {
                let words = format!(
                    "{}: {}",
                    case.full_name(),
                    reason.words(case.conclusion_due)
                );
                let code = readiness::code(reason);
                problems.push(field_problem(&field(&case.id), &code, words));
            }
        }
    }
    if problems.is_empty() {
        return Ok(permits);
    }
    let words = "Состав пакета изменился: часть документов передать уже нельзя. Ничего не передано";
    Err(ApiError {
        errors: problems,
        ..ApiError::new(Code::NotNow, words)
    })
}

fn items(cases: &[Case]) -> impl Iterator<Item = Item> {
    (1..).zip(cases).map(|(place, case)| Item {
        package_id: Uuid::nil(),
        application_id: case.id,
        teacher_id: case.teacher_id,
        place,
        full_name: case.full_name(),
        registration_number: case.registration_number.clone(),
        position: case.position.clone(),
        workplace: case.workplace.clone(),
        stage: case.stage,
        state: ItemState::HandedOver,
        decided_at: None,
        decided_by_name: None,
        remarks: None,
    })
}

async fn record_history(
    tx: &WriteTx,
    acting: &Acting,
    cases: &[Case],
    number: &str,
) -> ApiResult<()> {
    for case in cases {
        let event = Event {
            actor: Some(acting.named()),
            note: Some(format!("пакет № {number}")),
            ..Event::of_case(case, HistoryEvent::HandOverPackage)
        };
        history::append(tx, event).await?;
    }
    Ok(())
}
