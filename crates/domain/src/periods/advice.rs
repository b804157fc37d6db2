//! Every period beside the suggestion, with the reason in words: what the person who plans reads.

use super::{Period, PlanningFacts, suggest_period};
use crate::{calendar::short_date, plural::count};
use serde::{Deserialize, Serialize};

/// How a period suits a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodFit {
    /// The suggestion.
    Suggested,
    /// None ends in time: the earliest ahead.
    Nearest,
    /// Ends in time.
    Suits,
    /// Ends after the category or the ninety days.
    Late,
    /// Has begun.
    Begun,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodAdvice {
    pub period: Period,
    pub fit: PeriodFit,
    /// «последний период, который закончится до 31.03.2027 (срок действия категории)»
    pub reason: String,
}

/// One advice for each period, in the order given. Those for which `open` says no are not suggested.
pub fn advise(
    periods: &[Period],
    facts: PlanningFacts,
    open: impl Fn(&Period) -> bool,
) -> Vec<PeriodAdvice> {
    let choice: Vec<Period> = periods.iter().copied().filter(|one| open(one)).collect();
    let suggested = suggest_period(&choice, facts);
    periods
        .iter()
        .map(|period| {
            let found = suggested
                .as_ref()
                .filter(|found| found.period == *period && open(period));
            let (fit, reason) = match found.map(|found| found.warning.clone()) {
                Some(None) => (PeriodFit::Suggested, advised(&facts)),
                Some(Some(warning)) => (PeriodFit::Nearest, warning),
                None => suits(period, &facts),
            };
            PeriodAdvice {
                period: *period,
                fit,
                reason,
            }
        })
        .collect()
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

fn suits(period: &Period, facts: &PlanningFacts) -> (PeriodFit, String) {
    if period.starts_on() <= facts.today {
        return (PeriodFit::Begun, "Период уже начался".to_owned());
    }
    let limit = facts.latest_end();
    let spare = (limit - period.ends_on()).num_days();
    let days = count(spare.unsigned_abs(), "день", "дня", "дней");
    if spare >= 0 {
        return (PeriodFit::Suits, format!("Подходит: запас {days}"));
    }
    let than = if facts.category_ends_on == Some(limit) {
        "срока действия категории"
    } else {
        "90\u{a0}дней с\u{a0}подачи заявления"
    };
    let words = format!("Закончится на\u{a0}{days} позже {than}");
    (PeriodFit::Late, words)
}
