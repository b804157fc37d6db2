//! Applications: lists, drafts, the case page, moves.

mod columns;
mod columns_of_conclusion;
pub(crate) mod create;
mod decided;
mod draft;
pub(crate) mod edit;
mod experts_letters;
mod export;
pub(crate) mod generate;
pub(crate) mod journal;
pub(crate) mod list;
pub(crate) mod plan;
mod plan_letter;
pub(crate) mod printed;
mod query;
pub(crate) mod register;
pub(crate) mod reject;
pub(crate) mod remove;
pub(crate) mod review;
mod row;
pub(crate) mod save;
pub(crate) mod show;
mod start_transition;
mod steps;
pub(crate) mod submit;
pub(crate) mod view;

pub(crate) use experts_letters::taken_out;
pub(crate) use export::{export_csv, export_xlsx};
pub(crate) use plan_letter::tell_teacher;
pub(crate) use query::{scope_of, soon};
pub(crate) use row::{expert, link as document_link, rows};
pub(crate) use start_transition::{Transition, precheck, start_transition, visible};
