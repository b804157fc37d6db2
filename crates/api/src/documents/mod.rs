//! Documents of an application: upload, links, removal, content.

pub(crate) mod add_link;
mod answers;
mod case_room;
pub(crate) mod content;
mod form;
pub(crate) mod receive;
pub(crate) mod remove;
mod room;
mod sheet;
pub(crate) mod upload;

pub(crate) use answers::{attachment, disposition, inline, stored};
pub(crate) use case_room::{check_count, check_size};
pub(crate) use form::{Coming, Upload, file_name};
pub(crate) use receive::receive_file;
pub(crate) use sheet::{MOST_ROWS, XLSX, as_csv, as_xlsx, too_many_rows};
