//! Whom to ask where a schedule is locked.

use crate::problem::{ApiError, ApiResult, Code};
use domain::schedule::ScheduleState;
use persistence::{Store, people};

/// «График этого периода утвержден. Изменить его может оператор ТОИПКРО: …, телефон …»; `None` while it is open.
pub(super) async fn closed(store: &impl Store, state: ScheduleState) -> ApiResult<Option<String>> {
    let what = match state {
        ScheduleState::Open => return Ok(None),
        ScheduleState::Sent => "График этого периода отправлен на утверждение. Вернуть его может",
        ScheduleState::Approved => {
            "График этого периода утвержден. Открыть его для изменений может"
        }
    };
    Ok(Some(format!("{what} {}", operator(store).await?)))
}

/// «оператор ТОИПКРО: Дроздова Мария Аркадьевна, 8 (3822) 00-00-00»
async fn operator(store: &impl Store) -> ApiResult<String> {
    let operators = people::operators(store).await?;
    let with_phone = operators.iter().find(|one| one.work_phone.is_some());
    let Some(person) = with_phone.or(operators.first()) else {
        return Ok("оператор ТОИПКРО, телефон в разделе «Помощь»".to_owned());
    };
    let phone = person
        .work_phone
        .clone()
        .unwrap_or_else(|| "телефон в разделе «Помощь»".to_owned());
    Ok(format!("оператор ТОИПКРО: {}, {phone}", person.full_name()))
}

/// A refusal of a locked schedule also says whom to ask.
pub(crate) async fn with_operator(store: &impl Store, mut error: ApiError) -> ApiError {
    if error.code == Code::ScheduleLocked
        && let Ok(whom) = operator(store).await
        && !error.detail.contains("оператор ТОИПКРО:")
    {
        error.detail = format!(
            "График отправлен на утверждение или утвержден. Вернуть или открыть его может {whom}"
        );
    }
    error
}
