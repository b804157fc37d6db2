//! Applications: lists, drafts, the case, its moves.

mod case;
mod draft;
mod moves;
mod review;
mod row;
mod trail;

pub use case::{ApplicationCase, CodeCheck, PrintedForm};
pub use draft::{ApplicationData, ClearableAnswer, DraftChange, DraftMistake, NewApplication};
pub use moves::{ConflictReason, ExpertOption, Plan, RejectionRequest, Submission};
pub use review::{
    Checklist, OrganisationMatch, OrganisationName, Return, ReturnRequest, RouteChange,
    Verification,
};
pub use row::{ApplicationRow, AssignedExpert, DocumentLink, Rejection};
pub use trail::{HistoryEntry, LetterRow, LetterState, Step, StepState};
