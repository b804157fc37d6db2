//! The moves of a schedule.

use contract::schedule::{Schedule, ScheduleRemarks, SendSchedule};
use domain::schedule::ScheduleAction;

use crate::api::ApiError;
use crate::api::schedule::{self, ScheduleId};
use crate::components::notice::Notice;

/// What stands around the text of a move.
pub struct Words {
    pub button: &'static str,
    /// Of the form with the text.
    pub title: &'static str,
    pub field: &'static str,
    pub hint: &'static str,
    pub send: &'static str,
    pub missing: &'static str,
    /// What a refusal to go on is called.
    pub cancel: &'static str,
    pub done: &'static str,
}

pub const fn words(action: ScheduleAction) -> Words {
    match action {
        ScheduleAction::Send => Words {
            button: "Отправить на утверждение",
            title: "Отправить график, в котором не всё заполнено",
            field: "Пояснение для оператора",
            hint: "Напишите, почему не всё заполнено: например, в муниципалитете нет нужных специалистов",
            send: "Отправить с пояснением",
            missing: "Введите пояснение: в графике не всё заполнено",
            cancel: "Не отправлять",
            done: "График отправлен на утверждение",
        },
        ScheduleAction::Approve => Words {
            button: "Утвердить",
            title: "",
            field: "",
            hint: "",
            send: "Утвердить",
            missing: "",
            cancel: "",
            done: "График утвержден",
        },
        ScheduleAction::Return => Words {
            button: "Вернуть с замечаниями",
            title: "Вернуть график координатору",
            field: "Замечания",
            hint: "Координатор увидит этот текст над графиком",
            send: "Вернуть график",
            missing: "Введите замечания: что исправить в графике",
            cancel: "Не возвращать",
            done: "График возвращён координатору",
        },
        ScheduleAction::Reopen => Words {
            button: "Открыть для изменений",
            title: "Открыть утвержденный график для изменений",
            field: "Причина",
            hint: "Утвержденная версия сохранится, следующее утверждение даст новую",
            send: "Открыть график",
            missing: "Введите причину, по которой график открывается",
            cancel: "Не открывать",
            done: "График открыт для изменений",
        },
    }
}

/// The field of the request that carries the text.
pub const fn field(action: ScheduleAction) -> &'static str {
    match action {
        ScheduleAction::Send => "note",
        _ => "remarks",
    }
}

pub async fn act(
    id: ScheduleId,
    version: i64,
    action: ScheduleAction,
    text: String,
) -> Result<Schedule, ApiError> {
    let remarks = ScheduleRemarks {
        remarks: text.clone(),
    };
    match action {
        ScheduleAction::Send => {
            let note = SendSchedule {
                note: (!text.is_empty()).then_some(text),
            };
            schedule::send(id, version, &note).await
        }
        ScheduleAction::Approve => schedule::approve(id, version).await,
        ScheduleAction::Return => schedule::give_back(id, version, &remarks).await,
        ScheduleAction::Reopen => schedule::reopen(id, version, &remarks).await,
    }
}

/// Whether somebody was quicker.
pub fn is_overtaken(error: &ApiError) -> bool {
    matches!(error.status(), Some(409 | 412))
}

/// How the outcome is told above the schedule, which is read again in any case.
pub fn told(action: ScheduleAction, outcome: &Result<Schedule, ApiError>) -> Notice {
    match outcome {
        Ok(schedule) => Notice::done(
            words(action).done,
            format!("{}, {}.", schedule.municipality.name, schedule.period.label),
        ),
        Err(error) if is_overtaken(error) => Notice::overtaken(
            "График уже изменил другой сотрудник",
            format!(
                "Показан график, каким он стал: проверьте его и повторите. {}",
                error.words()
            ),
        ),
        Err(error) => Notice::failed(format!("Не выполнено: {}", words(action).button), error),
    }
}
