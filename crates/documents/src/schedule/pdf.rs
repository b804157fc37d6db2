use super::ScheduleDocument;
use super::view::View;
use crate::DocumentError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template {
    name: "schedule.typ",
    source: include_str!("schedule.typ"),
};

/// Makes the schedule: A4 landscape, PDF/UA-1, the head of the table repeated on every page.
///
/// # Errors
/// [`DocumentError::Typesetting`] or [`DocumentError::Export`]; neither depends on the texts in the schedule.
pub fn pdf(schedule: &ScheduleDocument) -> Result<Vec<u8>, DocumentError> {
    typeset(TEMPLATE, &View::new(schedule), schedule.printed_on)
}
