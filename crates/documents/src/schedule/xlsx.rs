use super::ScheduleDocument;
use crate::DocumentError;

/// Makes the schedule.
pub fn xlsx(schedule: &ScheduleDocument) -> Result<Vec<u8>, DocumentError> {
    let _ = schedule;
    Err(DocumentError::Typesetting("not written yet".to_owned()))
}
