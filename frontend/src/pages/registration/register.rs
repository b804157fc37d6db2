//! «Зарегистрировать» and what its answer means for the list.

use contract::applications::{ApplicationCase, ApplicationRow};
use domain::applications::{Route, Stage};

use crate::api::{ApiError, applications};
use crate::components::notice::Notice;

/// Registers the application of this row. The list is read again in any case.
pub async fn register(row: &ApplicationRow) -> Notice {
    match applications::register(row.id, row.version).await {
        Ok(case) => registered(&case),
        Err(error) if matches!(error.status(), Some(404 | 409 | 412)) => {
            overtaken(row, &error).await
        }
        Err(error) => Notice::failed("Заявление не зарегистрировано", &error),
    }
}

fn registered(case: &ApplicationCase) -> Notice {
    let number = case.registration_number.as_deref().unwrap_or_default();
    let notice = Notice::done(
        format!("Заявление зарегистрировано под №\u{a0}{number}"),
        case.full_name.clone(),
    );
    match case.route {
        Route::General => notice.then(
            format!("/planning?application={}", case.id),
            "Назначить период и специалистов",
        ),
        Route::Operator => notice,
    }
}

/// Tells what happened to the application while the row was on the screen.
async fn overtaken(row: &ApplicationRow, error: &ApiError) -> Notice {
    let text = "Список обновлён, остальные заявления на месте.";
    let Ok(case) = applications::read(row.id).await else {
        return Notice::failed(
            format!("Заявление не зарегистрировано: {}", row.full_name),
            error,
        );
    };
    let title = match case.stage {
        Stage::Registered => {
            let number = case.registration_number.as_deref().unwrap_or_default();
            let who = actor(&case, "regist").unwrap_or("другой сотрудник");
            format!("Заявление уже зарегистрировал(а) {who} под №\u{a0}{number}")
        }
        Stage::Rejected => {
            let who = actor(&case, "reject").unwrap_or("другой сотрудник");
            format!("Заявление уже отклонил(а) {who}")
        }
        _ => "Заявление изменилось, пока Вы на него смотрели. Проверьте его и повторите".to_owned(),
    };
    Notice::overtaken(title, format!("{}. {text}", case.full_name))
}

/// Who did it, by the history.
fn actor<'a>(case: &'a ApplicationCase, event: &str) -> Option<&'a str> {
    let entry = case
        .history
        .iter()
        .find(|entry| entry.event.starts_with(event));
    entry.map(|entry| entry.actor.as_str())
}
