//! Applications: lists, drafts, the case page, moves.

mod columns;
mod columns_of_conclusion;
pub(crate) mod create;
mod decided;
mod draft;
pub(crate) mod edit;
mod export;
pub(crate) mod generate;
pub(crate) mod journal;
pub(crate) mod list;
pub(crate) mod plan;
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

pub(crate) use export::{export_csv, export_xlsx};
pub(crate) use query::{scope_of, soon};
pub(crate) use row::{expert, link as document_link, rows};
pub(crate) use start_transition::{precheck, respond, start_transition, visible};
