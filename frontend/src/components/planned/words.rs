//! What a step is called.

use contract::planned_steps::{PlannedRow, PlannedStep};
use domain::applications::planned::StepKind;
use domain::plural::count;

fn cases(number: u64) -> String {
    count(number, "заявления", "заявлений", "заявлений")
}

/// «Регистрация 12 заявлений», «Отклонение заявления АТ-2026-00017».
pub fn title(step: &PlannedStep) -> String {
    let what = match step.kind {
        StepKind::Register => "Регистрация",
        StepKind::Reject => "Отклонение",
    };
    match step.rows.as_slice() {
        [row] => {
            let number = row.case_number.as_deref().unwrap_or_default();
            format!("{what} заявления {number}")
        }
        _ => format!("{what} {}", cases(step.waiting + step.done)),
    }
}

/// «Зарегистрировано 22, пропущено 2».
pub fn result(step: &PlannedStep) -> String {
    let what = match step.kind {
        StepKind::Register => "Зарегистрировано",
        StepKind::Reject => "Отклонено",
    };
    if step.skipped == 0 {
        format!("{what}: {}", step.done)
    } else {
        format!("{what}: {}, пропущено: {}", step.done, step.skipped)
    }
}

/// «АТ-2026-00176, Гордиенко Лилия Фаритовна».
pub fn who(row: &PlannedRow) -> String {
    let parts = [row.case_number.clone(), row.full_name.clone()];
    let words: Vec<String> = parts.into_iter().flatten().collect();
    if words.is_empty() {
        "Заявление, которое Вам не видно".to_owned()
    } else {
        words.join(", ")
    }
}

/// «1:58».
pub fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
