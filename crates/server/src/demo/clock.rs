//! A clock that the demo winds: its people did things on many days, one after the other.

use api::Clock;
use chrono::{DateTime, Duration, Utc};
use std::sync::{Mutex, PoisonError};

#[derive(Debug)]
pub(super) struct DemoClock(Mutex<DateTime<Utc>>);

impl DemoClock {
    pub(super) const fn at(time: DateTime<Utc>) -> Self {
        Self(Mutex::new(time))
    }

    pub(super) fn set(&self, time: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = time;
    }
}

impl Clock for DemoClock {
    /// Each look is a little later than the one before, so that nothing happens at the same moment.
    fn now(&self) -> DateTime<Utc> {
        let mut time = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *time += Duration::milliseconds(20);
        *time
    }
}
