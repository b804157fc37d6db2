//! «Педагогические работники, не подавшие заявление».

mod export;
pub(crate) mod later;
pub(crate) mod list;
mod query;
mod row;

pub(crate) use export::{export_csv, export_xlsx};
pub(crate) use row::municipality_of;
