use super::Period;
use crate::calendar::long_date;
use chrono::{Days, NaiveDate};

/// From filing to decision: 30 days of review and 60 of attestation (order of the Ministry of Education № 196 of
/// 24.03.2023).
pub const DECISION_DAYS: u16 = 90;

/// What the choice of a period depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanningFacts {
    pub today: NaiveDate,
    pub filed_on: NaiveDate,
    /// None: no category, or one without a term.
    pub category_ends_on: Option<NaiveDate>,
    /// [`DECISION_DAYS`] unless set otherwise.
    pub decision_days: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedPeriod {
    pub period: Period,
    /// Present when no period ends in time and the earliest is proposed instead.
    pub warning: Option<String>,
}

impl PlanningFacts {
    /// The last day on which the period may end: the category's end or filing + 90 days, whichever is earlier.
    pub fn latest_end(&self) -> NaiveDate {
        let by_filing = self
            .filed_on
            .checked_add_days(Days::new(self.decision_days.into()))
            .unwrap_or(NaiveDate::MAX);
        self.category_ends_on
            .map_or(by_filing, |end| end.min(by_filing))
    }
}

/// The latest period not yet begun that ends in time; none such: the earliest not yet begun, with a warning.
/// None when every period has begun.
///
/// The longest wait that is still in time leaves the teacher the most time to prepare.
pub fn suggest_period(periods: &[Period], facts: PlanningFacts) -> Option<SuggestedPeriod> {
    let latest_end = facts.latest_end();
    let ahead = || {
        periods
            .iter()
            .copied()
            .filter(|period| period.starts_on() > facts.today)
    };
    let in_time = ahead().filter(|period| period.ends_on() <= latest_end);
    if let Some(period) = in_time.max_by_key(|period| (period.ends_on(), period.starts_on())) {
        return Some(SuggestedPeriod {
            period,
            warning: None,
        });
    }
    let period = ahead().min_by_key(|period| (period.starts_on(), period.ends_on()))?;
    Some(SuggestedPeriod {
        period,
        warning: Some(warning(&facts, latest_end)),
    })
}

fn warning(facts: &PlanningFacts, latest_end: NaiveDate) -> String {
    let reason = if facts.category_ends_on == Some(latest_end) {
        "срок действия категории"
    } else {
        "срок рассмотрения заявления"
    };
    let day = long_date(latest_end);
    format!(
        "Ни один период не заканчивается к {day} ({reason}): предложен ближайший, назначьте начало как можно раньше"
    )
}
