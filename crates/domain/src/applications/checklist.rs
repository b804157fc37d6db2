//! What the coordinator looks at before registering («ошибки, личная подпись, дата предыдущей аттестации»).

use super::category::words;
use serde::{Deserialize, Serialize};

words! {
    /// One line of the checklist. Ticks are a help to memory: they never stand in the way of an action.
    CheckItem {
        ScanReadable = "scan_readable", "Скан читается и полный";
        OwnSignature = "own_signature", "Есть личная подпись";
        NoErrors = "no_errors", "Ошибок в сведениях нет";
        PreviousAttestation = "previous_attestation", "Дата предыдущей аттестации проверена";
    }
}

/// The ticked lines as the database keeps them: codes with commas between.
#[must_use]
pub fn to_text(items: &[CheckItem]) -> String {
    let codes: Vec<&str> = CheckItem::ALL
        .iter()
        .filter(|item| items.contains(item))
        .map(|item| item.code())
        .collect();
    codes.join(",")
}

/// Back from [`to_text`]; `None` when a word is unknown.
#[must_use]
pub fn from_text(text: &str) -> Option<Vec<CheckItem>> {
    text.split(',')
        .filter(|code| !code.is_empty())
        .map(CheckItem::from_code)
        .collect()
}
