//! Whether a person may upload one more file. It is counted before it travels, under a lock, so that uploads side by side do not
//! pass the limit together; what was not kept is given back.

use crate::{
    State,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
    state::UploadLimits,
};
use chrono::{DateTime, Duration, Utc};
use domain::roles::Role;
use persistence::{Database, StoreError, received};
use uuid::Uuid;

const MEGABYTE: u64 = 1024 * 1024;

/// Room for a file that travels. Dropped without [`Room::keep`] (the connection broke off, the file was refused), it is given
/// back.
#[derive(Debug)]
pub(super) struct Room {
    database: Database,
    at: DateTime<Utc>,
    id: Option<Uuid>,
}

impl Room {
    /// For a form that is `announced` bytes long; one of unknown length counts as the largest file.
    pub(super) async fn take(
        state: &State,
        acting: &Acting,
        announced: Option<u64>,
    ) -> ApiResult<Self> {
        let largest = state.files.limit();
        let size = announced.map_or(largest, |bytes| bytes.min(largest));
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        let tx = state.database.begin(state.now()).await?;
        let person_id = acting.person().id;
        let held = received::lock(&tx, person_id, tx.at() - Duration::days(1)).await?;
        check(&state.settings.uploads, acting, held, size)?;
        let id = received::count(&tx, person_id, size).await?;
        let at = tx.at();
        // For everybody to see, and not held while the file travels.
        tx.commit_at_once().await?;
        Ok(Self {
            database: state.database.clone(),
            at,
            id: Some(id),
        })
    }

    /// The file is in the store.
    pub(super) fn keep(mut self) {
        self.id = None;
    }

    /// The file was refused: before the answer, so that the next one finds the room free.
    pub(super) async fn give_back(mut self) -> ApiResult<()> {
        match self.id.take() {
            Some(id) => Ok(give_back(&self.database, self.at, id).await?),
            None => Ok(()),
        }
    }
}

impl Drop for Room {
    /// A handler whose client left is dropped where it waits: the room is given back beside it.
    fn drop(&mut self) {
        let (Some(id), Ok(runtime)) = (self.id.take(), tokio::runtime::Handle::try_current())
        else {
            return;
        };
        let (database, at) = (self.database.clone(), self.at);
        runtime.spawn(async move {
            if let Err(error) = give_back(&database, at, id).await {
                tracing::warn!(%error, "an upload that broke off counts until tomorrow");
            }
        });
    }
}

async fn give_back(database: &Database, at: DateTime<Utc>, id: Uuid) -> Result<(), StoreError> {
    let tx = database.begin(at).await?;
    received::give_back(&tx, id).await?;
    tx.commit_at_once().await
}

fn check(limits: &UploadLimits, acting: &Acting, held: received::Held, size: i64) -> ApiResult<()> {
    let is_teacher = acting.actor.role == Role::Teacher;
    let day = if is_teacher {
        limits.teacher_day_mb
    } else {
        limits.official_day_mb
    };
    let received = held.received.saturating_add(size);
    if is_over(received, day) {
        let words = format!(
            "За сутки можно загрузить {day} МБ, считая и удалённые файлы. Вы загрузили почти столько: продолжите завтра"
        );
        return Err(refused("day_quota", words));
    }
    let total = limits.teacher_total_mb;
    if is_teacher && is_over(received.saturating_add(held.earlier), total) {
        let words = format!(
            "Файлы всех Ваших заявлений вместе больше {total} МБ. Удалите лишние из черновиков: место освободится через сутки"
        );
        return Err(refused("person_quota", words));
    }
    Ok(())
}

fn is_over(bytes: i64, megabytes: u64) -> bool {
    u64::try_from(bytes).unwrap_or_default() > megabytes.saturating_mul(MEGABYTE)
}

fn refused(code: &str, words: String) -> ApiError {
    let mut problem = ApiError::field("file", code, words);
    problem.code = Code::FileTooLarge;
    problem
}
