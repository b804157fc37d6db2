//! The schedule of a municipality and period.

use super::{ApiError, Query, client::Call};
use contract::schedule::{
    FrozenSchedule, Schedule, ScheduleChanges, ScheduleRemarks, ScheduleSummary, ScheduleVersions,
    SendSchedule,
};
use uuid::Uuid;

/// Address of one schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduleId {
    pub municipality: Uuid,
    pub period: Uuid,
}

impl ScheduleId {
    /// Its page.
    pub fn page(self) -> String {
        self.path()
    }

    /// The page of its versions.
    pub fn versions_page(self) -> String {
        format!("{}/versions", self.path())
    }

    /// The page of one version.
    pub fn version_page(self, number: i32) -> String {
        format!("{}/versions/{number}", self.path())
    }

    /// Path for a ticket: the text document.
    pub fn docx(self, version: Option<i32>) -> String {
        let query = Query::new().maybe("version", version);
        format!("{}/document.docx{query}", self.path())
    }

    fn path(self) -> String {
        format!("/schedules/{}/{}", self.municipality, self.period)
    }

    /// Path for a ticket: the PDF, or the frozen one of an approved version.
    pub fn pdf(self, version: Option<i32>) -> String {
        let query = Query::new().maybe("version", version);
        format!("{}/document.pdf{query}", self.path())
    }

    /// Path for a ticket: the workbook.
    pub fn xlsx(self, version: Option<i32>) -> String {
        let query = Query::new().maybe("version", version);
        format!("{}/document.xlsx{query}", self.path())
    }
}

/// All schedules in the caller's scope.
pub async fn list(
    municipality_id: Option<Uuid>,
    period_id: Option<Uuid>,
) -> Result<Vec<ScheduleSummary>, ApiError> {
    let query = Query::new()
        .maybe("municipality_id", municipality_id)
        .maybe("period_id", period_id);
    Call::get(format!("/schedules{query}")).send().await
}

pub async fn read(id: ScheduleId) -> Result<Schedule, ApiError> {
    Call::get(id.path()).send().await
}

/// Every approval with what it changed.
pub async fn versions(id: ScheduleId) -> Result<ScheduleVersions, ApiError> {
    Call::get(format!("{}/versions", id.path())).send().await
}

/// The document of one approval.
pub async fn version(id: ScheduleId, number: i32) -> Result<FrozenSchedule, ApiError> {
    let call = Call::get(format!("{}/versions/{number}", id.path()));
    call.send().await
}

/// What differs between two versions; `to`: none for the schedule as it stands.
pub async fn changes(
    id: ScheduleId,
    from: i32,
    to: Option<i32>,
) -> Result<ScheduleChanges, ApiError> {
    let query = Query::new().with("from", from).maybe("to", to);
    let call = Call::get(format!("{}/changes{query}", id.path()));
    call.send().await
}

/// Отправить на утверждение. With gaps the note is required.
pub async fn send(id: ScheduleId, version: i64, note: &SendSchedule) -> Result<Schedule, ApiError> {
    let call = Call::post(format!("{}/send", id.path())).at(version);
    call.json(note).send().await
}

/// Утвердить.
pub async fn approve(id: ScheduleId, version: i64) -> Result<Schedule, ApiError> {
    let call = Call::post(format!("{}/approve", id.path())).at(version);
    call.send().await
}

/// Вернуть с замечаниями.
pub async fn give_back(
    id: ScheduleId,
    version: i64,
    remarks: &ScheduleRemarks,
) -> Result<Schedule, ApiError> {
    let call = Call::post(format!("{}/return", id.path())).at(version);
    call.json(remarks).send().await
}

/// Открыть утвержденный график для изменений.
pub async fn reopen(
    id: ScheduleId,
    version: i64,
    remarks: &ScheduleRemarks,
) -> Result<Schedule, ApiError> {
    let call = Call::post(format!("{}/reopen", id.path())).at(version);
    call.json(remarks).send().await
}
