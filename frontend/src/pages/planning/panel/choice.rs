use contract::applications::{ConflictReason, Plan};
use contract::planning::{PeriodOption, Planning};
use domain::calendar::short_date;
use domain::periods::PeriodFit;
use leptos::prelude::*;
use uuid::Uuid;

/// Who stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// Not decided yet.
    Nobody,
    /// «Оставить пустым: назначит оператор».
    Operator,
    Expert(Uuid),
}

impl Chosen {
    pub const fn expert(self) -> Option<Uuid> {
        match self {
            Self::Expert(id) => Some(id),
            Self::Nobody | Self::Operator => None,
        }
    }
}

/// What is chosen in the panel and not saved yet.
#[derive(Debug, Clone, Copy)]
pub struct PlanChoice {
    pub application: Uuid,
    /// The version that the choice was made upon.
    pub version: RwSignal<i64>,
    pub period: RwSignal<Option<Uuid>>,
    /// As typed.
    pub starts_on: RwSignal<String>,
    pub experts: [RwSignal<Chosen>; 2],
    /// Why each is named in spite of a conflict, as typed.
    pub reasons: [RwSignal<String>; 2],
}

impl PlanChoice {
    pub fn of(planning: &Planning) -> Self {
        let left = if planning.experts_requested_at.is_some() {
            Chosen::Operator
        } else {
            Chosen::Nobody
        };
        let expert = |place: usize| {
            let named = planning.experts.get(place);
            RwSignal::new(named.map_or(left, |expert| Chosen::Expert(expert.person_id)))
        };
        let reason = |place: usize| {
            let id = planning.experts.get(place).map(|expert| expert.person_id);
            let found = planning
                .candidates
                .iter()
                .find(|one| Some(one.person_id) == id);
            let words = found.and_then(|one| one.conflict_reason.clone());
            RwSignal::new(words.unwrap_or_default())
        };
        Self {
            application: planning.id,
            version: RwSignal::new(planning.version),
            period: RwSignal::new(planning.period.as_ref().map(|period| period.id)),
            starts_on: RwSignal::new(planning.starts_on.map(short_date).unwrap_or_default()),
            experts: [expert(0), expert(1)],
            reasons: [reason(0), reason(1)],
        }
    }

    /// Begins with the suggested period where none is chosen yet.
    pub fn follow_advice(self, options: &[PeriodOption]) {
        let advised = options
            .iter()
            .find(|option| option.fit == PeriodFit::Suggested && option.closed.is_none());
        if let (None, Some(option)) = (self.period.get_untracked(), advised) {
            self.choose(Some(option));
        }
    }

    /// Another period means another first day.
    pub fn choose(self, option: Option<&PeriodOption>) {
        self.period.set(option.map(|option| option.id));
        let first = option.map(|option| short_date(option.first_working_day));
        self.starts_on.set(first.unwrap_or_default());
    }

    pub fn at(self, place: usize) -> Chosen {
        let chosen = self.experts.get(place);
        chosen.map_or(Chosen::Nobody, |chosen| chosen.get())
    }

    /// All that is chosen and typed (reactive): what is compared to tell whether something would be lost.
    pub fn made(self) -> (Option<Uuid>, String, [Chosen; 2], [String; 2]) {
        (
            self.period.get(),
            self.starts_on.get(),
            self.experts.map(|expert| expert.get()),
            self.reasons.map(|reason| reason.get()),
        )
    }

    /// To send; `starts_on` as it was read from the field.
    pub fn plan(self, starts_on: Option<chrono::NaiveDate>) -> Plan {
        let period_id = self.period.get_untracked();
        let chosen = self.experts.map(|expert| expert.get_untracked());
        let reason = |(expert, reason): (Chosen, RwSignal<String>)| {
            let reason = reason.get_untracked();
            let person_id = expert.expert()?;
            (!reason.trim().is_empty()).then_some(ConflictReason { person_id, reason })
        };
        Plan {
            period_id,
            starts_on: period_id.and(starts_on),
            expert_ids: chosen.into_iter().filter_map(Chosen::expert).collect(),
            conflict_reasons: chosen
                .into_iter()
                .zip(self.reasons)
                .filter_map(reason)
                .collect(),
            leave_to_operator: Some(chosen.contains(&Chosen::Operator)),
        }
    }
}
