//! Applications: rows, lists and the saving of each move.

mod assign;
mod case;
mod conclude;
mod correct_name;
mod decide;
mod draft;
mod find;
mod hand_over;
mod home;
mod list;
mod many;
mod moves;
mod numbers;
mod organisation;
mod rename;
mod review;

pub use assign::{Assignment, NewAssignment, assignments_of, plan, plan_period, request_experts};
pub use case::{Case, Decision, Mark, Returned, SignatureRefused, Signed, Verdict};
pub use conclude::{
    attach_conclusion, attest, decline_to_attest, object_to_signature, refuse_to_sign,
    sign_conclusion, take_back_conclusion,
};
pub use correct_name::{decide_name, propose_name};
pub use decide::{register, reject};
pub use draft::{DraftFields, NewDraft, delete_draft, insert_draft, save_draft};
pub use find::{Found, find, lock, own};
pub use hand_over::hand_over;
pub use home::{DayCount, Waiting, deadlines, unplanned, waiting};
pub use list::{
    ConclusionFilter, Correction, Experts, Filter, List, PeriodFilter, Review, Scope, Sort,
    SortKey, count, exceeds, list, list_all,
};
pub use many::find_many;
pub(crate) use moves::save as save_move;
pub use moves::{Printing, edit_again, generate, renew_version, submit};
pub use organisation::match_organisation;
pub use rename::{rename_draft, rename_drafts};
pub use review::{change_route, check, mark_verified, return_for_correction};
