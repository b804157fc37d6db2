//! «Ход дела»: seven steps.

use contract::applications::{Step, StepState};
use domain::{
    applications::{Route, Stage},
    calendar::short_date,
    plural::count,
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
    review_days: u64,
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
        Stage::Submitted | Stage::Returned | Stage::Corrected => {
            (StepState::Done, StepState::Done, StepState::Current)
        }
        Stage::Rejected => (StepState::Done, StepState::Done, StepState::Stopped),
        Stage::Withdrawn if case.registration_number.is_none() => {
            (StepState::Done, StepState::Done, StepState::Stopped)
        }
        _ => (StepState::Done, StepState::Done, StepState::Done),
    };
    let correct_until = case.returned.as_ref().map(|returned| returned.until);
    let registration_note = match case.stage {
        Stage::Draft | Stage::Generated => {
            format!("{} с подачи", count(review_days, "день", "дня", "дней"))
        }
        Stage::Submitted => format!("до {until}"),
        Stage::Returned | Stage::Corrected => format!(
            "на доработке до {}",
            correct_until.map(short_date).unwrap_or_default()
        ),
        Stage::Rejected => format!("отклонено {}", decided.unwrap_or_default()),
        _ => case.registration_number.clone().unwrap_or_default(),
    };
    let (conclusion, verification) = end(case, schedule);
    vec![
        step("Сформировано", generated.unwrap_or_default(), formed),
        step("Подано", filed.unwrap_or_default(), submitted),
        step("Регистрация", registration_note, registration),
        plan_step(case, period, schedule),
        step("Итоговое заключение", conclusion.0, conclusion.1),
        step("Проверка координатором", verification.0, verification.1),
        step("Решение комиссии", "", StepState::Ahead),
    ]
}

fn plan_step(case: &Case, period: Option<&str>, schedule: Option<ScheduleState>) -> Step {
    if case.route == Route::Operator {
        return step("График", "не требуется", StepState::Skipped);
    }
    let (note, state) = match (case.stage, period, schedule) {
        (Stage::Concluded | Stage::Signed | Stage::Compliant | Stage::NotCompliant, period, _) => {
            (period.unwrap_or_default().to_owned(), StepState::Done)
        }
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

/// The last two steps that this system keeps: note and state of each.
fn end(
    case: &Case,
    schedule: Option<ScheduleState>,
) -> ((&'static str, StepState), (&'static str, StepState)) {
    let signs = "подписывает аттестуемый";
    let verdict = "соответствует / не соответствует";
    let ahead = (verdict, StepState::Ahead);
    match case.stage {
        Stage::Concluded => (("прикреплено, ждёт подписи", StepState::Current), ahead),
        Stage::Signed => {
            let how = case.signed.as_ref().map_or("", |signed| signed.how.title());
            ((how, StepState::Done), (verdict, StepState::Current))
        }
        Stage::Compliant => (("", StepState::Done), ("соответствует", StepState::Done)),
        Stage::NotCompliant => (("", StepState::Done), ("не соответствует", StepState::Done)),
        Stage::Withdrawn => (
            ("заявление отозвано", StepState::Stopped),
            (verdict, StepState::Ahead),
        ),
        Stage::Registered
            if case.route == Route::Operator || schedule == Some(ScheduleState::Approved) =>
        {
            ((signs, StepState::Current), ahead)
        }
        _ => ((signs, StepState::Ahead), ahead),
    }
}
