//! Registration data that their owner deletes by a letter's link, and the acts of destruction.

pub(crate) mod acts;
pub(crate) mod delete;
mod document;
pub(crate) mod inspect;
mod link;

pub(crate) use document::document_pdf;
