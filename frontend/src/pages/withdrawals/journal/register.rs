//! «Зарегистрировать» and what its answer means for the list.

use contract::withdrawals::WithdrawalRow;

use crate::api::withdrawals;
use crate::components::notice::Notice;

/// Registers the withdrawal of this row. The list is read again in any case.
pub async fn register(row: &WithdrawalRow) -> Notice {
    let case = &row.application;
    match withdrawals::register(case.id, case.version).await {
        Ok(case) => Notice::done(
            "Заявление на отзыв зарегистрировано",
            format!("{}: заявление отозвано, письма отправлены.", case.full_name),
        ),
        Err(error) if matches!(error.status(), Some(404 | 409 | 412)) => Notice::overtaken(
            "Заявление изменилось, пока Вы на него смотрели. Проверьте его и повторите",
            format!("{}. {}", case.full_name, error.words()),
        ),
        Err(error) => Notice::failed("Заявление на отзыв не зарегистрировано", &error),
    }
}
