//! A clock that a test sets, and chance.

use api::Clock;
use chrono::{DateTime, Duration, Utc};
use persistence::Randomness;
use rand::RngCore;
use std::sync::{Arc, Mutex};

/// When every test begins: Tuesday, noon in Tomsk.
pub const BEGINNING: &str = "2026-11-24T05:00:00Z";

/// Stands still but for a millisecond at each look, so that what happens later is later.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<Mutex<DateTime<Utc>>>);

impl Default for TestClock {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(BEGINNING.parse().unwrap())))
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        let mut now = self.0.lock().unwrap();
        *now += Duration::milliseconds(1);
        *now
    }
}

impl TestClock {
    pub fn advance(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }
}

/// The operating system's generator.
#[derive(Debug, Clone, Copy)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0_u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        bytes
    }
}
