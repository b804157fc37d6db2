//! Periods of attestation: whole months, two by default.
use crate::text::FieldError;
use chrono::NaiveDate;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

impl Period {
    pub fn new(_starts_on: NaiveDate, _ends_on: NaiveDate) -> Result<Self, FieldError> {
        todo!()
    }

    pub fn starts_on(&self) -> NaiveDate {
        self.starts_on
    }

    pub fn ends_on(&self) -> NaiveDate {
        self.ends_on
    }

    pub fn contains(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }

    /// «январь-февраль 2018», «декабрь 2017 – январь 2018»
    pub fn label(&self) -> String {
        todo!()
    }

    /// «в январе-феврале 2018 г.», «в декабре 2017 – январе 2018 г.»; no-break spaces after «в» and before «г.»
    pub fn heading_phrase(&self) -> String {
        todo!()
    }

    pub fn first_working_day(&self) -> NaiveDate {
        todo!()
    }
}

/// The eight overlapping windows from сентябрь-октябрь to апрель-май.
pub fn school_year_periods(_start_year: i32) -> Vec<Period> {
    todo!()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanningFacts {
    pub today: NaiveDate,
    pub filed_on: NaiveDate,
    pub category_ends_on: Option<NaiveDate>,
    /// 90 by default: `DECISION_DAYS`
    pub decision_days: u16,
}

pub const DECISION_DAYS: u16 = 90;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedPeriod {
    pub period: Period,
    /// Present when no period ends in time and the earliest is proposed instead.
    pub warning: Option<String>,
}

pub fn suggest_period(_periods: &[Period], _facts: PlanningFacts) -> Option<SuggestedPeriod> {
    todo!()
}
