//! `/applications/{id}/documents` and `/links`

mod links;
mod refusals;
mod uploads;
