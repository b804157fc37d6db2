//! Documents of an application: upload, links, removal, content.

pub(crate) mod add_link;
mod answers;
pub(crate) mod content;
mod receive;
pub(crate) mod remove;
pub(crate) mod upload;

pub(crate) use answers::{attachment, inline, stored};
