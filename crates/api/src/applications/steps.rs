//! «Ход дела»: seven steps.

use contract::applications::{Step, StepState};
use domain::{
    applications::{Route, Stage},
    calendar::short_date,
    schedule::ScheduleState,
};
use persistence::applications::Case;

fn step(title: &str, note: impl Into<String>, state: StepState) -> Step {
    Step {
        title: title.to_owned(),
        note: note.into(),
        state,
    }
}

/// The seven steps of a case with their dates.
pub(super) fn steps(
    case: &Case,
    period: Option<&str>,
    schedule: Option<ScheduleState>,
) -> Vec<Step> {
    let generated = case
        .generated_at
        .map(|at| short_date(crate::calendar::day_of(at)));
    let filed = case.filed_on.map(short_date);
    let until = case.review_until.map(short_date).unwrap_or_default();
    let decided = case
        .decision
        .as_ref()
        .map(|decision| short_date(crate::calendar::day_of(decision.at)));
    let (formed, submitted, registration) = match case.stage {
        Stage::Draft => (StepState::Current, StepState::Ahead, StepState::Ahead),
        Stage::Generated => (StepState::Done, StepState::Current, StepState::Ahead),
        Stage::Submitted => (StepState::Done, StepState::Done, StepState::Current),
        Stage::Registered => (StepState::Done, StepState::Done, StepState::Done),
        Stage::Rejected => (StepState::Done, StepState::Done, StepState::Stopped),
    };
    let registration_note = match case.stage {
        Stage::Registered => case.registration_number.clone().unwrap_or_default(),
        Stage::Rejected => format!("отклонено {}", decided.unwrap_or_default()),
        Stage::Submitted => format!("до {until}"),
        _ => "30 дней с подачи".to_owned(),
    };
    vec![
        step("Сформировано", generated.unwrap_or_default(), formed),
        step("Подано", filed.unwrap_or_default(), submitted),
        step("Регистрация", registration_note, registration),
        plan_step(case, period, schedule),
        step(
            "Итоговое заключение",
            "подписывает аттестуемый",
            ahead(case, schedule),
        ),
        step(
            "Проверка координатором",
            "соответствует / не соответствует",
            StepState::Ahead,
        ),
        step("Решение комиссии", "", StepState::Ahead),
    ]
}

fn plan_step(case: &Case, period: Option<&str>, schedule: Option<ScheduleState>) -> Step {
    if case.route == Route::Operator {
        return step("График", "не требуется", StepState::Skipped);
    }
    let (note, state) = match (case.stage, period, schedule) {
        (Stage::Registered, Some(period), Some(ScheduleState::Approved)) => {
            (period.to_owned(), StepState::Done)
        }
        (Stage::Registered, Some(period), _) => {
            (format!("{period}, не утвержден"), StepState::Current)
        }
        (Stage::Registered, None, _) => ("период и 2 специалиста".to_owned(), StepState::Current),
        _ => ("период и 2 специалиста".to_owned(), StepState::Ahead),
    };
    step("График", note, state)
}

fn ahead(case: &Case, schedule: Option<ScheduleState>) -> StepState {
    let begun = case.stage == Stage::Registered
        && (case.route == Route::Operator || schedule == Some(ScheduleState::Approved));
    if begun {
        StepState::Current
    } else {
        StepState::Ahead
    }
}
