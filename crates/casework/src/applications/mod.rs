//! Moves of applications.

mod change_route;
mod check;
mod delete_draft;
mod edit_again;
mod experts;
mod generate;
mod mark_verified;
mod match_organisation;
mod plan;
mod register;
mod reject;
mod return_for_correction;
mod submit;

pub use change_route::change_route;
pub use check::check;
pub use delete_draft::delete_draft;
pub use edit_again::edit_again;
pub use experts::Chosen;
pub(crate) use experts::taken_out;
pub use generate::{PRINTED, generate};
pub use mark_verified::mark_verified;
pub use match_organisation::match_organisation;
pub use plan::{Plan, plan, plan_period, tell_of_changed_plan};
pub use register::register;
pub use reject::reject;
pub use return_for_correction::return_for_correction;
pub use submit::submit;
