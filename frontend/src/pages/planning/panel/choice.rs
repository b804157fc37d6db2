use contract::applications::{ApplicationCase, Plan};
use domain::calendar::short_date;
use leptos::prelude::*;
use uuid::Uuid;

use super::advice::PeriodOption;

/// What is chosen in the panel and not saved yet.
#[derive(Debug, Clone, Copy)]
pub struct PlanChoice {
    pub application: Uuid,
    pub teacher: Uuid,
    /// The version that the choice was made upon.
    pub version: RwSignal<i64>,
    pub period: RwSignal<Option<Uuid>>,
    /// As typed.
    pub starts_on: RwSignal<String>,
    pub experts: [RwSignal<Option<Uuid>>; 2],
}

impl PlanChoice {
    pub fn of(case: &ApplicationCase) -> Self {
        let expert =
            |place: usize| RwSignal::new(case.experts.get(place).map(|expert| expert.person_id));
        Self {
            application: case.id,
            teacher: case.teacher_id,
            version: RwSignal::new(case.version),
            period: RwSignal::new(case.period.as_ref().map(|period| period.id)),
            starts_on: RwSignal::new(case.starts_on.map(short_date).unwrap_or_default()),
            experts: [expert(0), expert(1)],
        }
    }

    /// Begins with the advised period where none is chosen yet.
    pub fn follow_advice(self, options: &[PeriodOption]) {
        let advised = options.iter().find(|option| option.advised);
        if let (None, Some(option)) = (self.period.get_untracked(), advised) {
            self.choose(option);
        }
    }

    /// Another period means another first day.
    pub fn choose(self, option: &PeriodOption) {
        self.period.set((!option.id.is_nil()).then_some(option.id));
        self.starts_on
            .set(option.first_day.map(short_date).unwrap_or_default());
    }

    /// To send; `starts_on` as it was read from the field.
    pub fn plan(self, starts_on: Option<chrono::NaiveDate>) -> Plan {
        let period_id = self.period.get_untracked();
        Plan {
            period_id,
            starts_on: period_id.and(starts_on),
            expert_ids: self
                .experts
                .iter()
                .filter_map(|expert| expert.get_untracked())
                .collect(),
            conflict_reasons: Vec::new(),
            leave_to_operator: None,
        }
    }
}
