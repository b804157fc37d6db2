//! Those who never filed, and the notices to them.

use super::{ApiError, Query, client::Call};
use chrono::NaiveDate;
use contract::{
    deletions::{Deleted, DeletionCard, DeletionToken, DestructionAct},
    lists::Page,
    not_filed::{
        FilingPlan, NewNotices, NotFiledRow, NoticePreview, NoticePreviewRequest, NoticesSent,
    },
};
use uuid::Uuid;

/// «Педагогические работники, не подавшие заявление».
pub async fn list(query: &Query) -> Result<Page<NotFiledRow>, ApiError> {
    Call::get(format!("/not-filed{query}")).send().await
}

/// Path of the list as a spreadsheet.
pub fn export_xlsx(query: &Query) -> String {
    format!("/not-filed/export.xlsx{query}")
}

/// «Планирует позже до …», or shown again.
pub async fn plan_later(id: Uuid, until: Option<NaiveDate>) -> Result<NotFiledRow, ApiError> {
    Call::put(format!("/not-filed/{id}/later"))
        .json(&FilingPlan { until })
        .send()
        .await
}

/// The letter as it will be sent.
pub async fn preview(request: &NoticePreviewRequest) -> Result<NoticePreview, ApiError> {
    Call::post("/notices/preview").json(request).send().await
}

pub async fn send(notices: &NewNotices) -> Result<NoticesSent, ApiError> {
    Call::post("/notices").json(notices).send().await
}

/// Acts of destruction; `page` from 1.
pub async fn acts(page: u64, per_page: u64) -> Result<Page<DestructionAct>, ApiError> {
    let query = Query::new().with("page", page).with("per_page", per_page);
    Call::get(format!("/destruction-acts{query}")).send().await
}

/// Whose data the letter's link deletes. Changes nothing.
pub async fn inspect_deletion(token: &DeletionToken) -> Result<DeletionCard, ApiError> {
    let call = Call::post("/deletions/inspect").anonymous();
    call.json(token).send().await
}

/// Deletes them.
pub async fn delete(token: &DeletionToken) -> Result<Deleted, ApiError> {
    Call::post("/deletions")
        .anonymous()
        .json(token)
        .send()
        .await
}
