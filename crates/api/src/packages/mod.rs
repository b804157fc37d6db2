//! Packages to the Centre: what is ready, «Передать в Центр», the journal, the frozen files, the operator's decisions.

mod archive;
mod contents;
mod decide;
mod files;
mod freeze;
pub(crate) mod hand_over;
pub(crate) mod list;
pub(crate) mod next;
mod readiness;
mod register;
pub(crate) mod show;

pub(crate) use decide::{accept, give_back};
pub(crate) use files::{inventory_pdf, package_zip};
