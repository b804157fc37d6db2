//! Why a period suits this application or does not.

use chrono::NaiveDate;
use contract::applications::ApplicationCase;
use domain::calendar::short_date;
use domain::periods::{DECISION_DAYS, Period, PlanningFacts, suggest_period};
use domain::plural::count;

use crate::clock::today;

/// A period to choose, and what to know about it.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodOption {
    pub id: uuid::Uuid,
    pub label: String,
    /// The day on which the attestation starts unless another is typed.
    pub first_day: Option<NaiveDate>,
    pub advised: bool,
    /// Begins so late that it is rarely chosen.
    pub far: bool,
    pub hint: String,
}

/// Days from today within which a period is near.
const NEAR_DAYS: i64 = 190;

/// Periods that have not ended, and the one that is chosen already.
pub fn options(
    case: &ApplicationCase,
    periods: &[contract::reference::Period],
) -> Vec<PeriodOption> {
    let facts = PlanningFacts {
        today: today(),
        filed_on: case.filed_on.unwrap_or_else(today),
        category_ends_on: case.data.held_until,
        decision_days: DECISION_DAYS,
    };
    let known: Vec<Period> = periods.iter().filter_map(rule).collect();
    let suggested = suggest_period(&known, facts);
    let chosen = case.period.as_ref().map(|period| period.id);
    let shown = periods
        .iter()
        .filter(|period| period.ends_on >= facts.today || chosen == Some(period.id));
    shown
        .map(|period| {
            let own = rule(period);
            let advice = suggested
                .as_ref()
                .filter(|advice| Some(advice.period) == own);
            let hint = match advice {
                Some(advice) => advice.warning.clone().unwrap_or_else(|| advised(&facts)),
                None => suits(period, &facts),
            };
            PeriodOption {
                id: period.id,
                label: period.label.clone(),
                first_day: own.map(|own| own.first_working_day()),
                advised: advice.is_some_and(|advice| advice.warning.is_none()),
                far: (period.starts_on - facts.today).num_days() > NEAR_DAYS
                    && chosen != Some(period.id),
                hint,
            }
        })
        .collect()
}

fn rule(period: &contract::reference::Period) -> Option<Period> {
    Period::new(period.starts_on, period.ends_on).ok()
}

fn advised(facts: &PlanningFacts) -> String {
    let limit = facts.latest_end();
    let why = if facts.category_ends_on == Some(limit) {
        "срок действия категории"
    } else {
        "90\u{a0}дней с\u{a0}подачи"
    };
    format!(
        "последний период, который закончится до\u{a0}{} ({why})",
        short_date(limit)
    )
}

fn suits(period: &contract::reference::Period, facts: &PlanningFacts) -> String {
    if period.starts_on <= facts.today {
        return "Период уже начался".to_owned();
    }
    let limit = facts.latest_end();
    let spare = (limit - period.ends_on).num_days();
    let days = count(spare.unsigned_abs(), "день", "дня", "дней");
    if spare >= 0 {
        return format!("Подходит: запас {days}");
    }
    if facts.category_ends_on == Some(limit) {
        format!("Закончится на\u{a0}{days} позже срока действия категории")
    } else {
        format!("Закончится на\u{a0}{days} позже 90\u{a0}дней с\u{a0}подачи заявления")
    }
}
