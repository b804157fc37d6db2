//! How letters leave, and when none does.

use chrono::{DateTime, Utc};
use mail::{Sender, Transport, pause_of_all};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How letters leave.
#[derive(Debug)]
pub struct Post {
    /// Address of the SPA, without a slash at its end.
    pub(crate) base_url: String,
    pub(crate) sender: Sender,
    pub(crate) transport: Transport,
    pub(crate) pause: Pause,
}

impl Post {
    pub fn new(base_url: String, sender: Sender, transport: Transport) -> Self {
        Self {
            base_url,
            sender,
            transport,
            pause: Pause::default(),
        }
    }
}

/// While a fault of the installation lasts, no letter is tried. Each process has its own: the fault may be its network's.
#[derive(Debug, Default)]
pub(crate) struct Pause(Mutex<Faults>);

#[derive(Debug, Default, Clone, Copy)]
struct Faults {
    in_a_row: u32,
    /// When the last of them was met, and until when nothing is tried.
    last: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Faults {
    /// A try begun before the last fault was met tells nothing new.
    fn knew(&self, began: DateTime<Utc>) -> bool {
        self.last.is_some_and(|(met, _)| began <= met)
    }
}

impl Pause {
    pub(crate) fn holds(&self, now: DateTime<Utc>) -> bool {
        self.lock().last.is_some_and(|(_, until)| now < until)
    }

    /// A try begun at `began` met a fault. Answers until when all letters wait, once for each pause.
    pub(crate) fn fault(&self, began: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut faults = self.lock();
        if faults.knew(began) {
            return None;
        }
        faults.in_a_row = faults.in_a_row.saturating_add(1);
        let until = now + pause_of_all(faults.in_a_row);
        faults.last = Some((now, until));
        Some(until)
    }

    /// A try begun at `began` got as far as the letter itself. Answers whether a fault has just ended.
    pub(crate) fn over(&self, began: DateTime<Utc>) -> bool {
        let mut faults = self.lock();
        if faults.last.is_none() || faults.knew(began) {
            return false;
        }
        *faults = Faults::default();
        true
    }

    fn lock(&self) -> MutexGuard<'_, Faults> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_764_000_000 + minute * 60, 0).unwrap()
    }

    #[test]
    fn a_fault_met_by_several_letters_at_once_is_one_pause() {
        let pause = Pause::default();
        assert_eq!(pause.fault(minute(0), minute(1)), Some(minute(2)));
        assert_eq!(pause.fault(minute(0), minute(1)), None);
        assert_eq!(pause.fault(minute(0), minute(5)), None, "it hung for long");
        assert!(pause.holds(minute(1)) && !pause.holds(minute(2)));
        assert_eq!(pause.fault(minute(2), minute(2)), Some(minute(4)));
    }

    #[test]
    fn a_letter_that_gets_through_ends_the_fault_and_the_next_one_begins_small() {
        let pause = Pause::default();
        assert!(!pause.over(minute(0)), "there was none");
        pause.fault(minute(0), minute(1));
        pause.fault(minute(2), minute(2));
        assert!(!pause.over(minute(1)), "it was on its way before");
        assert!(pause.over(minute(4)));
        assert!(!pause.holds(minute(3)));
        assert_eq!(pause.fault(minute(9), minute(9)), Some(minute(10)));
    }
}
