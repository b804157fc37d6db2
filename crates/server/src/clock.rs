//! The system's clock and randomness: the only place that reads them.

use crate::settings::Settings;
use api::Clock;
use chrono::{DateTime, Duration, Utc};
use persistence::Randomness;
use rand::RngCore;

/// The machine's time; in a debug build as far ahead of it as is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SystemClock {
    ahead: Duration,
}

impl SystemClock {
    #[cfg(debug_assertions)]
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            ahead: Duration::seconds(settings.clock_ahead.into()),
        }
    }

    #[cfg(not(debug_assertions))]
    pub(crate) fn new(_: &Settings) -> Self {
        Self {
            ahead: Duration::zero(),
        }
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is where the time comes from"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now() + self.ahead
    }
}

/// The operating system's generator.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0_u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        bytes
    }
}
