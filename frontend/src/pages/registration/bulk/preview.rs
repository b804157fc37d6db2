//! What the server says of the selection, a moment after it has changed.

use contract::planned_steps::{PlannedRow, StepPreview};
use domain::applications::planned::RowOutcome;
use domain::plural::count;
use leptos::{prelude::*, task::spawn_local};
use std::time::Duration;

use super::Selection;
use crate::api::planned_steps;

const PAUSE: Duration = Duration::from_millis(250);

/// `None` while it is on its way.
pub fn use_preview(selection: Selection) -> RwSignal<Option<StepPreview>> {
    let answer = RwSignal::new(None);
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let step = selection.step();
        answer.set(None);
        latest.update_value(|number| *number += 1);
        let own = latest.get_value();
        if step.items.is_empty() {
            return;
        }
        let ask = move || {
            if latest.try_get_value() != Some(own) {
                return;
            }
            spawn_local(async move {
                let preview = planned_steps::preview(&step).await;
                if let Ok(preview) = preview
                    && latest.try_get_value() == Some(own)
                {
                    answer.try_set(Some(preview));
                }
            });
        };
        set_timeout(ask, PAUSE);
    });
    answer
}

/// When the numbers are given and the letters go.
pub fn undo_words(seconds: u32) -> String {
    let after = match seconds {
        0 => return "Номера и письма — сразу.".to_owned(),
        _ if seconds.is_multiple_of(60) => {
            count(u64::from(seconds / 60), "минуту", "минуты", "минут")
        }
        _ => count(u64::from(seconds), "секунду", "секунды", "секунд"),
    };
    format!("Номера и письма — через {after}, до этого можно отменить.")
}

/// «2: регистрирует оператор (Гордиенко Л. Ф., Вершинин Г. О.)», one line per reason.
pub fn reasons(preview: &StepPreview) -> Vec<String> {
    let mut lines: Vec<(String, Vec<&PlannedRow>)> = Vec::new();
    for row in &preview.rows {
        if row.outcome != RowOutcome::Skipped {
            continue;
        }
        let words = row.message.clone().unwrap_or_default();
        match lines.iter_mut().find(|(known, _)| *known == words) {
            Some((_, rows)) => rows.push(row),
            None => lines.push((words, vec![row])),
        }
    }
    lines
        .into_iter()
        .map(|(words, rows)| format!("{words}: {}", named(&rows)))
        .collect()
}

/// Three names at most, and how many others.
fn named(rows: &[&PlannedRow]) -> String {
    let names: Vec<&str> = rows
        .iter()
        .take(3)
        .filter_map(|row| row.full_name.as_deref())
        .collect();
    let others = rows.len() - names.len();
    match (names.is_empty(), others) {
        (true, others) => others.to_string(),
        (false, 0) => names.join(", "),
        (false, others) => format!("{} и ещё {others}", names.join(", ")),
    }
}
