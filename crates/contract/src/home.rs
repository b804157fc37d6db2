//! «Главная».

use crate::{
    applications::ApplicationRow,
    lists::Named,
    message,
    people::{MunicipalityAnswered, MunicipalityRequest},
};
use chrono::NaiveDate;

message! {
    /// A number that leads into its list.
    pub enum TileKind {
        /// Submitted, this role may register.
        AwaitingRegistration,
        /// Submitted, the operator registers.
        AwaitingOperator,
        /// Registered, no period or fewer than two experts.
        Unplanned,
        /// Registered, fewer than two experts.
        WithoutExperts,
        /// Review ends within seven days or has ended.
        ReviewEnding,
        /// Registered, and the conclusion is past its day.
        ConclusionOverdue,
        /// The conclusion is signed and waits to be verified.
        ConclusionSigned,
        /// Withdrawals that wait to be registered: for a coordinator the teachers' (`by=teacher`), for an operator all.
        WithdrawalsSent,
        /// Schedules waiting for approval.
        SchedulesToApprove,
        /// An expert's own cases.
        MyCases,
    }
}

message! {
    pub struct Tile {
        pub kind: TileKind,
        /// Exact up to 10,000.
        pub count: u64,
        /// There are more than `count`; left out where it is exact.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub count_is_lower_bound: bool,
    }
}

message! {
    /// How many deadlines end on a day; `review_on` lists them.
    pub struct RadarDay {
        pub day: NaiveDate,
        /// Reviews of submitted applications.
        pub reviews: u64,
        /// Conclusions on registered ones.
        pub conclusions: u64,
    }
}

message! {
    /// The start page of the acting role in one answer.
    pub struct Home {
        pub municipality: Option<Named>,
        /// «Количество заявлений»: submitted and not closed. Exact up to 10,000.
        pub applications: u64,
        /// There are more than `applications`; left out where it is exact.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub applications_is_lower_bound: bool,
        pub tiles: Vec<Tile>,
        /// A teacher's own applications, newest first.
        pub own: Vec<ApplicationRow>,
        /// The deadline radar of a municipal coordinator: days with deadlines, late ones first.
        pub radar: Vec<RadarDay>,
        /// «Напишите оператору»: the request for another municipality that waits for an answer.
        pub municipality_request: Option<MunicipalityRequest>,
        /// The operator's answer to the last one, for thirty days or until the next.
        pub municipality_answer: Option<MunicipalityAnswered>,
    }
}
