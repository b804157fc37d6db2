use chrono::TimeDelta;

use crate::SendError;

/// What becomes of a letter that could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// Try again after this pause.
    After(TimeDelta),
    /// No more tries; a person decides.
    Dead,
}

/// Tries before a letter is given up.
const TRIES: u32 = 10;

/// `tries` counts those made so far, the one that just failed included.
pub fn retry(error: &SendError, tries: u32) -> Retry {
    match error {
        SendError::Permanent(_) => Retry::Dead,
        SendError::Temporary(_) if tries >= TRIES => Retry::Dead,
        SendError::Temporary(_) => Retry::After(pause(tries)),
    }
}

fn pause(tries: u32) -> TimeDelta {
    match tries {
        0 | 1 => TimeDelta::minutes(1),
        2 => TimeDelta::minutes(5),
        3 => TimeDelta::minutes(15),
        4 => TimeDelta::hours(1),
        5 => TimeDelta::hours(2),
        _ => TimeDelta::hours(6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_the_tenth_failure_is_the_last() {
        let error = SendError::Temporary("421".into());
        let minutes: Vec<Option<i64>> = (1..=11)
            .map(|tries| match retry(&error, tries) {
                Retry::After(pause) => Some(pause.num_minutes()),
                Retry::Dead => None,
            })
            .collect();
        let pauses = [1, 5, 15, 60, 120, 360, 360, 360, 360].map(Some);
        let expected: Vec<Option<i64>> = pauses.into_iter().chain([None, None]).collect();
        assert_eq!(minutes, expected);
    }

    #[test]
    fn a_permanent_refusal_is_never_repeated() {
        assert_eq!(retry(&SendError::Permanent("550".into()), 1), Retry::Dead);
    }
}
