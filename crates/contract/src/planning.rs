//! «Заполнение графика»: what the panel needs, and several rows at once.

use crate::{applications::AssignedExpert, lists::Named, message};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{
        Action, AttestationForm, ClaimedCategory, HeldCategory, Stage,
        conflicts::{Conflict, ConflictVerdict},
    },
    periods::PeriodFit,
    schedule::ScheduleState,
};
use uuid::Uuid;

message! {
    /// A period to choose.
    pub struct PeriodOption {
        pub id: Uuid,
        /// «январь-февраль 2018»
        pub label: String,
        pub starts_on: NaiveDate,
        pub ends_on: NaiveDate,
        /// The start unless another is chosen.
        pub first_working_day: NaiveDate,
        pub fit: PeriodFit,
        /// Why it suits or does not.
        #[cfg_attr(feature = "openapi", schema(example = "последний период, который закончится до 31.03.2027 (срок действия категории)"))]
        pub reason: String,
        pub schedule_state: ScheduleState,
        /// Why it cannot be chosen, and whom to ask.
        #[cfg_attr(feature = "openapi", schema(example = "График этого периода утвержден. Открыть его для изменений может оператор ТОИПКРО: Дроздова Мария Аркадьевна, 8 (3822) 00-00-00"))]
        pub closed: Option<String>,
    }
}

message! {
    pub struct ConflictNote {
        pub code: Conflict,
        pub verdict: ConflictVerdict,
        pub message: String,
    }
}

message! {
    /// An expert to choose, with what stands in the way.
    pub struct Candidate {
        pub person_id: Uuid,
        pub full_name: String,
        pub position: Option<String>,
        pub workplace: Option<String>,
        pub subject: Option<String>,
        pub municipality: Option<Named>,
        /// Cases at an open stage (registered, concluded, signed) in which this expert is named.
        pub load: u64,
        /// The place on this case, 1 or 2, if there.
        #[cfg_attr(feature = "openapi", schema(example = 1))]
        pub place: Option<i32>,
        pub conflicts: Vec<ConflictNote>,
        /// The reason on record.
        #[cfg_attr(feature = "openapi", schema(example = "Однофамильцы, родства нет"))]
        pub conflict_reason: Option<String>,
    }
}

message! {
    /// Everything the panel shows.
    pub struct Planning {
        pub id: Uuid,
        /// For `If-Match`.
        pub version: i64,
        pub stage: Stage,
        pub full_name: String,
        pub registration_number: Option<String>,
        pub municipality: Named,
        pub workplace: String,
        pub position: String,
        pub subjects: Option<String>,
        pub held_category: Option<HeldCategory>,
        pub held_until: Option<NaiveDate>,
        pub held_indefinitely: bool,
        pub claimed_category: Option<ClaimedCategory>,
        pub form: Option<AttestationForm>,
        pub filed_on: Option<NaiveDate>,
        pub period: Option<Named>,
        pub starts_on: Option<NaiveDate>,
        pub experts: Vec<AssignedExpert>,
        pub experts_requested_at: Option<DateTime<Utc>>,
        pub schedule_state: Option<ScheduleState>,
        /// Why nothing can be changed now, and whom to ask.
        #[cfg_attr(feature = "openapi", schema(example = "График этого периода утвержден. Открыть его для изменений может оператор ТОИПКРО: Дроздова Мария Аркадьевна, 8 (3822) 00-00-00"))]
        pub closed: Option<String>,
        /// Those that have not ended, and the one that is chosen.
        pub periods: Vec<PeriodOption>,
        /// Of the municipality that was asked for, and those who are named; by surname.
        pub candidates: Vec<Candidate>,
        pub name_proposed: bool,
        pub allowed_actions: Vec<Action>,
    }
}

message! {
    /// Several rows into one period.
    #[serde(deny_unknown_fields)]
    pub struct PlanPeriod {
        pub period_id: Uuid,
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 200))]
        pub items: Vec<SeenRow>,
    }
}

message! {
    /// A row as it was seen when it was chosen.
    #[serde(deny_unknown_fields)]
    pub struct SeenRow {
        pub id: Uuid,
        pub version: i64,
    }
}

message! {
    /// What came of one row.
    pub struct PeriodRow {
        pub id: Uuid,
        /// Of those that exist for the caller.
        pub full_name: Option<String>,
        pub planned: bool,
        /// Why it was skipped.
        #[cfg_attr(feature = "openapi", schema(example = "Этот период уже выбран"))]
        pub reason: Option<String>,
        /// After planning.
        pub version: Option<i64>,
    }
}

message! {
    /// In the order of the request.
    pub struct PeriodPlanned {
        #[cfg_attr(feature = "openapi", schema(example = 1))]
        pub planned: u64,
        #[cfg_attr(feature = "openapi", schema(example = 0))]
        pub skipped: u64,
        pub items: Vec<PeriodRow>,
    }
}
