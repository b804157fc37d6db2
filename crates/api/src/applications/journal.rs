//! `GET /applications/journal.pdf`

use super::{
    query::{ApplicationsQuery, scope_of},
    row::rejection,
};
use crate::{
    State,
    calendar::{day_of, local},
    documents::inline,
    identity::Coordinator,
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use documents::journal::{Entry, JournalDocument, pdf};
use persistence::{
    Store, StoreError,
    applications::{self, Case, Filter, Sort, SortKey},
    reference,
};

/// More entries than this are refused: choose shorter dates.
const MOST_ENTRIES: u64 = 2_000;

/// The journal of registration
///
/// «Печать журнала»: what was registered or rejected, when, by whom, under which number; the filters of `GET /applications`, the
/// dates of the decision among them. A4, with a total on every page and of all. 2,000 entries at most. Tagged (PDF/UA-1).
#[utoipa::path(operation_id = "journal_pdf", tag = "Заявления", params(ApplicationsQuery),
    responses((status = 200, description = "PDF", content_type = "application/pdf", body = FileBytes), Coordinator))]
#[get("/applications/journal.pdf")]
pub(crate) async fn journal_pdf(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<ApplicationsQuery>,
) -> ApiResult<HttpResponse> {
    let query = query.parse()?;
    let today = state.today();
    let filter = Filter {
        decided: true,
        ..query.filter(today)?
    };
    let sort = match query.sort {
        Some(_) => query.sort()?,
        None => Sort {
            key: SortKey::DecidedAt,
            descending: false,
        },
    };
    let (reader, scope) = (state.database.reader(), scope_of(&coordinator.acting));
    if applications::exceeds(&reader, scope, &filter, MOST_ENTRIES).await? {
        let words = "Записей больше 2 000: выберите даты решения";
        return Err(ApiError::field("decided_from", "too_many_rows", words));
    }
    let cases = applications::list_all(&reader, scope, &filter, sort, MOST_ENTRIES).await?;
    let journal = JournalDocument {
        place: place(&reader, coordinator.within.or(filter.municipality_id)).await?,
        days: query.decided_days()?.or_else(|| days(&cases)),
        filter: query.words(),
        printed_on: today,
        entries: cases
            .into_iter()
            .filter_map(|case| entry(case).transpose())
            .collect::<Result<_, _>>()?,
    };
    let bytes = state.make(move || pdf(&journal)).await?;
    let name = format!("zhurnal_{today}.pdf");
    Ok(inline(bytes, &name, "application/pdf"))
}

async fn place(store: &impl Store, municipality_id: Option<uuid::Uuid>) -> ApiResult<String> {
    let found = match municipality_id {
        Some(id) => reference::municipality(store, id).await?,
        None => None,
    };
    Ok(found.map_or_else(
        || "Томская область".to_owned(),
        |row| format!("муниципальное образование «{}»", row.name_for_documents),
    ))
}

/// From the first decision to the last.
fn days(cases: &[Case]) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
    let days = || {
        let decided = cases.iter().filter_map(|case| case.decision.as_ref());
        decided.map(|decision| day_of(decision.at))
    };
    days().min().zip(days().max())
}

fn entry(case: Case) -> Result<Option<Entry>, StoreError> {
    let Some(decision) = case.decision.as_ref() else {
        return Ok(None);
    };
    let case_number = case.number()?.to_owned();
    let duty = [
        Some(case.position.as_str()),
        case.subjects.as_deref(),
        Some(case.workplace.as_str()),
    ];
    let duty: Vec<&str> = duty
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let claimed = [
        case.claimed_category.map(|claimed| claimed.title()),
        case.form.map(|form| form.title()),
    ];
    let claimed: Vec<&str> = claimed.into_iter().flatten().collect();
    let reason = rejection(Some(decision)).map(|rejection| match rejection.comment {
        Some(comment) => format!("{}. {comment}", rejection.reason_title),
        None => rejection.reason_title,
    });
    Ok(Some(Entry {
        decided_at: local(decision.at),
        decided_by: decision.by_name.clone(),
        full_name: case.full_name(),
        duty: duty.join(", "),
        claimed: claimed.join(", "),
        reason,
        filed_on: case.filed_on,
        registration_number: case.registration_number,
        case_number,
    }))
}
