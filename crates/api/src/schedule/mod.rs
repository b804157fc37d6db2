//! Schedules: overview, the document, its moves.

pub(crate) mod approve;
mod changes;
mod content;
mod files;
pub(crate) mod list;
pub(crate) mod reopen;
mod return_;
pub(crate) mod send;
pub(crate) mod show;
mod start_transition;
pub(crate) mod versions;

pub(crate) use changes::note_change;
pub(crate) use files::{document_docx, document_pdf, document_xlsx};
pub(crate) use return_::return_to_coordinator;
