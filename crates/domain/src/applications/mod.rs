//! The application (заявление): its stages, the workflow table and the rules of its data.

pub mod access;
pub mod category;
pub mod checklist;
pub mod conditions;
pub mod conflicts;
pub mod correction;
pub mod draft;
pub mod numbers;
pub mod plan;
pub mod planned;
pub mod reasons;
pub mod stage;
pub mod templates;
pub mod workflow;

pub use category::{AttestationForm, ClaimedCategory, HeldCategory, Route};
pub use stage::Stage;
pub use workflow::Action;
