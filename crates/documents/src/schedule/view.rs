use serde::Serialize;

use super::words::{COLUMNS, NO_EXPERT, NO_ROWS, expert, heading, state};
use super::{ScheduleDocument, ScheduleRow, ScheduleStatus};
use crate::dates;

/// What the template reads.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    heading: String,
    columns: [&'static str; 6],
    state: String,
    printed_on: String,
    approval: Option<Approval<'a>>,
    rows: Vec<Row<'a>>,
    no_rows: &'static str,
    no_expert: &'static str,
    coordinator: &'a str,
    work_phone: &'a str,
}

#[derive(Debug, Serialize)]
struct Approval<'a> {
    on: String,
    short_date: String,
    version: u32,
    by: &'a str,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    full_name: &'a str,
    category: &'static str,
    form: &'static str,
    position: &'a str,
    experts: [Option<String>; 2],
}

impl<'a> View<'a> {
    pub(super) fn new(schedule: &'a ScheduleDocument) -> Self {
        let approval = match &schedule.status {
            ScheduleStatus::NotApproved => None,
            ScheduleStatus::Approved { version, on, by } => Some(Approval {
                on: dates::long(*on),
                short_date: dates::short(*on),
                version: *version,
                by,
            }),
        };
        Self {
            heading: heading(schedule),
            columns: COLUMNS,
            state: state(&schedule.status),
            printed_on: dates::short(schedule.printed_on),
            approval,
            rows: schedule.rows.iter().map(Row::new).collect(),
            no_rows: NO_ROWS,
            no_expert: NO_EXPERT,
            coordinator: &schedule.coordinator.short_name,
            work_phone: &schedule.coordinator.work_phone,
        }
    }
}

impl<'a> Row<'a> {
    fn new(row: &'a ScheduleRow) -> Self {
        Self {
            full_name: &row.full_name,
            category: row.category.title(),
            form: row.form.title(),
            position: &row.position_and_workplace,
            experts: row.experts.each_ref().map(|slot| slot.as_ref().map(expert)),
        }
    }
}
