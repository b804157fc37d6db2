//! `GET /withdrawals`

use super::{query::WithdrawalsQuery, view::withdrawal_json};
use crate::{
    State, applications, identity::Coordinator, paging::Paging, problem::ApiResult, query::Query,
};
use actix_web::{get, web};
use chrono::NaiveDate;
use contract::{
    lists::{Page, municipalities_of},
    withdrawals::WithdrawalRow,
};
use persistence::{
    Store,
    applications::Case,
    withdrawals::{self, Withdrawal},
};

/// Withdrawals
///
/// «Журнал регистрации отозванных заявлений»: what was sent to be registered, of the coordinator's municipality or of all for an operator.
/// By default the one that has waited longest comes first.
#[utoipa::path(operation_id = "list_withdrawals", tag = "Отзыв заявления", params(WithdrawalsQuery),
    responses((status = 200, description = "A page", body = Page<WithdrawalRow>), Coordinator))]
#[get("/withdrawals")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<WithdrawalsQuery>,
) -> ApiResult<web::Json<Page<WithdrawalRow>>> {
    let query = query.parse()?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let (filter, sort) = (query.filter(&coordinator)?, query.sort()?);
    let reader = state.database.reader();
    let list = withdrawals::list(&reader, &filter, sort, paging.page, paging.per_page).await?;
    let items = rows(&reader, &coordinator, state.today(), list.rows).await?;
    Ok(web::Json(Page {
        municipalities: municipalities_of(&items),
        ..paging.answer(items, list.total)
    }))
}

/// With their cases, in a constant number of queries.
pub(super) async fn rows(
    store: &impl Store,
    coordinator: &Coordinator,
    today: NaiveDate,
    found: Vec<(Withdrawal, Case)>,
) -> ApiResult<Vec<WithdrawalRow>> {
    let (own, cases): (Vec<Withdrawal>, Vec<Case>) = found.into_iter().unzip();
    let cases = applications::rows(store, &coordinator.acting, today, cases).await?;
    let rows = own.iter().zip(cases).map(|(withdrawal, application)| {
        let scan = application
            .documents
            .iter()
            .find(|link| Some(link.id) == withdrawal.scan_document_id)
            .cloned();
        WithdrawalRow {
            withdrawal: withdrawal_json(withdrawal, scan, false),
            application,
        }
    });
    Ok(rows.collect())
}
