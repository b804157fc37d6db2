//! What differs between two contents of a schedule, and whether an approved one has changed.

use super::content::{self, Content, place};
use crate::problem::{ApiError, ApiResult};
use casework::schedule::Place;
use contract::schedule::{PartChange, RowChange, RowChangeKind, RowPart, ScheduleRow};
use domain::calendar::short_date;
use persistence::{Store, WriteTx, schedule};
use uuid::Uuid;

/// After a change of its rows: its readers' version is stale, and it «has changes» only where it differs from the version that
/// is approved.
pub(crate) async fn note_change(
    tx: &WriteTx,
    municipality_id: Uuid,
    period_id: Uuid,
) -> ApiResult<()> {
    let schedule = schedule::lock(tx, municipality_id, period_id).await?;
    let has_changes = match schedule.approved_version {
        Some(number) => {
            let place = place(tx, municipality_id, period_id).await?;
            let before = frozen(tx, &place, number).await?;
            let (now, _) = content::read(tx, &place).await?;
            !differences(&before, &now).is_empty()
        }
        None => false,
    };
    Ok(schedule::set_changed(tx, municipality_id, period_id, has_changes).await?)
}

/// The content of an approved version.
pub(super) async fn frozen(store: &impl Store, place: &Place, number: i32) -> ApiResult<Content> {
    let (_, json) = schedule::document(store, place.municipality.id, place.period_row.id, number)
        .await?
        .ok_or_else(ApiError::not_found)?;
    serde_json::from_str(&json).map_err(ApiError::internal)
}

/// Row by row: those that came in the later order, then those that left.
pub(super) fn differences(before: &Content, after: &Content) -> Vec<RowChange> {
    let find =
        |rows: &[ScheduleRow], id: Uuid| rows.iter().find(|row| row.application_id == id).cloned();
    let mut changes = Vec::new();
    for row in &after.rows {
        match find(&before.rows, row.application_id) {
            None => changes.push(change(row, RowChangeKind::Added, Vec::new())),
            Some(old) => {
                let parts = parts(&old, row);
                if !parts.is_empty() {
                    changes.push(change(row, RowChangeKind::Changed, parts));
                }
            }
        }
    }
    for row in &before.rows {
        if find(&after.rows, row.application_id).is_none() {
            changes.push(change(row, RowChangeKind::Left, Vec::new()));
        }
    }
    changes
}

fn change(row: &ScheduleRow, kind: RowChangeKind, parts: Vec<PartChange>) -> RowChange {
    RowChange {
        application_id: row.application_id,
        full_name: row.full_name.clone(),
        kind,
        parts,
    }
}

fn parts(old: &ScheduleRow, new: &ScheduleRow) -> Vec<PartChange> {
    let words = |row: &ScheduleRow| {
        [
            (RowPart::Name, "имя", row.full_name.clone()),
            (
                RowPart::Category,
                "заявленная категория",
                row.claimed_category.title().to_owned(),
            ),
            (
                RowPart::Form,
                "форма аттестации",
                row.form.title().to_owned(),
            ),
            (
                RowPart::PositionAndWorkplace,
                "должность и место работы",
                row.position_and_workplace.clone(),
            ),
            (RowPart::Experts, "специалисты", experts(row)),
            (
                RowPart::StartsOn,
                "начало аттестации",
                row.starts_on.map(short_date).unwrap_or_default(),
            ),
        ]
    };
    words(old)
        .into_iter()
        .zip(words(new))
        .filter(|((_, _, before), (_, _, after))| before != after)
        .map(|((part, title, before), (_, _, after))| PartChange {
            part,
            title: title.to_owned(),
            before,
            after,
        })
        .collect()
}

fn experts(row: &ScheduleRow) -> String {
    if row.experts.is_empty() {
        return "не назначены".to_owned();
    }
    row.experts.join("; ")
}
