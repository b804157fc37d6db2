//! Randomness as an argument.

use chrono::{DateTime, Utc};
use domain::applications::numbers::CheckCode;
use std::fmt::Debug;
use uuid::Uuid;

/// Where random bytes come from: the operating system, or a test's fixed sequence.
pub trait Randomness: Debug + Send + Sync {
    fn bytes(&self) -> [u8; 32];
}

/// A UUID v7 of the moment `at`.
pub(crate) fn uuid_at(at: DateTime<Utc>, random: &dyn Randomness) -> Uuid {
    let mut tail = [0_u8; 10];
    for (to, from) in tail.iter_mut().zip(random.bytes()) {
        *to = from;
    }
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

/// A fresh code for a printed form.
pub(crate) fn check_code(random: &dyn Randomness) -> String {
    let mut bytes = [0_u8; 8];
    for (to, from) in bytes.iter_mut().zip(random.bytes()) {
        *to = from;
    }
    CheckCode::from_random(bytes).as_str().to_owned()
}
