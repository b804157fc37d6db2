//! «Главная».

use crate::{applications::ApplicationRow, lists::Named, message};

message! {
    /// A number that leads into its list.
    pub enum TileKind {
        /// Submitted, this role may register.
        AwaitingRegistration,
        /// Submitted, the operator registers.
        AwaitingOperator,
        /// Registered, no period.
        WithoutPeriod,
        /// Registered, fewer than two experts.
        WithoutExperts,
        /// Review ends within seven days or has ended.
        ReviewEnding,
        /// Schedules waiting for approval.
        SchedulesToApprove,
        /// An expert's own cases.
        MyCases,
    }
}

message! {
    pub struct Tile {
        pub kind: TileKind,
        pub count: u64,
    }
}

message! {
    /// The start page of the acting role in one answer.
    pub struct Home {
        pub municipality: Option<Named>,
        /// «Количество заявлений»: submitted and not closed.
        pub applications: u64,
        pub tiles: Vec<Tile>,
        /// A teacher's own applications, newest first.
        pub own: Vec<ApplicationRow>,
    }
}
