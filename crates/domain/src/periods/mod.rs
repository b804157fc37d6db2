//! Periods of attestation. They only plan: applications are filed all year.

mod advice;
mod label;
mod period;
mod school_year;
mod suggest;

pub use advice::{PeriodAdvice, PeriodFit, advise};
pub use period::Period;
pub use school_year::school_year_periods;
pub use suggest::{DECISION_DAYS, PlanningFacts, SuggestedPeriod, suggest_period};
