//! «Версия для слабовидящих» as it is kept with a person.

use crate::problem::{ApiError, ApiResult};
use std::collections::BTreeMap;

/// The settings and their values; the first is the usual one. The browser knows the same.
const SETTINGS: [(&str, &[&str]); 4] = [
    ("font", &["100", "150", "200"]),
    (
        "scheme",
        &["normal", "black-on-white", "white-on-black", "blue-on-cyan"],
    ),
    ("spacing", &["normal", "wide"]),
    ("images", &["on", "off"]),
];

pub(super) fn check(vision: Option<&BTreeMap<String, String>>) -> ApiResult<()> {
    let known = |name: &str, value: &str| {
        SETTINGS
            .iter()
            .any(|(own, values)| *own == name && values.contains(&value))
    };
    for (name, value) in vision.into_iter().flatten() {
        if !known(name, value) {
            let words = format!("Настройки «{name}» со значением «{value}» нет");
            return Err(ApiError::field("vision", "unknown", words));
        }
    }
    Ok(())
}
