//! The time in which a file must be looked through.

use std::time::{Duration, Instant};

use crate::FileError;

/// Steps between two looks at the clock.
const BETWEEN_LOOKS: u32 = 1024;

/// Asked inside every loop over a file's content.
#[derive(Debug)]
pub(super) struct Budget {
    until: Instant,
    steps: u32,
}

impl Budget {
    pub(super) fn new(time: Duration) -> Self {
        Self {
            until: Instant::now() + time,
            steps: 0,
        }
    }

    /// For short steps.
    pub(super) fn step(&mut self) -> Result<(), FileError> {
        self.steps = self.steps.wrapping_add(1);
        if self.steps.is_multiple_of(BETWEEN_LOOKS) {
            self.look()
        } else {
            Ok(())
        }
    }

    /// For long ones.
    pub(super) fn look(&self) -> Result<(), FileError> {
        if Instant::now() < self.until {
            Ok(())
        } else {
            Err(FileError::TooComplex)
        }
    }
}
