//! Withdrawals of applications.

use super::{
    ApiError, Query,
    client::Call,
    upload::{Abort, upload},
};
use contract::{
    applications::ApplicationCase,
    lists::Page,
    withdrawals::{NewWithdrawal, ReturnWithdrawal, WithdrawalObjection, WithdrawalRow},
};
use uuid::Uuid;
use web_sys::{File, FormData};

/// The journal. The query's names: `state`, `municipality_id`, `by`, `q`, `sort`, `page`, `per_page`.
pub async fn list(query: &Query) -> Result<Page<WithdrawalRow>, ApiError> {
    let page: Page<WithdrawalRow> = Call::get(format!("/withdrawals{query}")).send().await?;
    Ok(page.with_names())
}

/// Path for a ticket: the same rows as a workbook.
pub fn export_xlsx(query: &Query) -> String {
    format!("/withdrawals/export.xlsx{query}")
}

/// Makes the printable form; repeated, a new version of it.
pub async fn generate(id: Uuid, version: i64, reason: String) -> Result<ApplicationCase, ApiError> {
    let new = NewWithdrawal { reason };
    moved(id, "", version).json(&new).send().await
}

/// Sends the signed scan with the code that stands on it.
pub async fn send(
    id: Uuid,
    version: i64,
    check_code: &str,
    file: &File,
    abort: &Abort,
    progress: impl Fn(u8) + 'static,
) -> Result<ApplicationCase, ApiError> {
    let form = FormData::new().map_err(|_| ApiError::Network)?;
    let filled = form
        .append_with_str("check_code", check_code)
        .and_then(|()| form.append_with_blob_and_filename("file", file, &file.name()));
    filled.map_err(|_| ApiError::Network)?;
    let path = format!("/applications/{id}/withdrawal/send");
    upload(&path, version, &form, abort, progress).await
}

/// Takes it back.
pub async fn cancel(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    let call = Call::delete(format!("/applications/{id}/withdrawal")).at(version);
    call.send().await
}

/// The teacher objects to the coordinator's.
pub async fn object(id: Uuid, version: i64, text: String) -> Result<ApplicationCase, ApiError> {
    let words = WithdrawalObjection { text };
    moved(id, "/object", version).json(&words).send().await
}

pub async fn register(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    moved(id, "/register", version).send().await
}

/// Gives an unsigned or unreadable one back.
pub async fn return_(
    id: Uuid,
    version: i64,
    why: &ReturnWithdrawal,
) -> Result<ApplicationCase, ApiError> {
    moved(id, "/return", version).json(why).send().await
}

fn moved(id: Uuid, action: &str, version: i64) -> Call {
    Call::post(format!("/applications/{id}/withdrawal{action}")).at(version)
}
