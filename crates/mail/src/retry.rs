use chrono::TimeDelta;

use crate::SendError;

/// What becomes of a letter that could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// It waits as before, and with it every other letter: no try of its own is counted.
    Wait,
    /// Try again after this pause.
    After(TimeDelta),
    /// No more tries; a person decides.
    Dead,
}

/// `tries` counts those made so far, the one that just failed included. Only a refusal ends them.
pub fn retry(error: &SendError, tries: u32) -> Retry {
    match error {
        SendError::Installation(_) => Retry::Wait,
        SendError::Temporary(_) => Retry::After(pause(tries)),
        SendError::Permanent(_) => Retry::Dead,
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

/// How long all letters wait after the `faults`th fault of the installation in a row.
pub fn pause_of_all(faults: u32) -> TimeDelta {
    match faults {
        0 | 1 => TimeDelta::minutes(1),
        2 => TimeDelta::minutes(2),
        3 => TimeDelta::minutes(5),
        _ => TimeDelta::minutes(15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_a_failure_that_may_pass_is_tried_again_for_ever() {
        let error = SendError::Temporary("421".into());
        let minutes: Vec<Retry> = (1..=11).map(|tries| retry(&error, tries)).collect();
        let expected: Vec<Retry> = [1, 5, 15, 60, 120, 360, 360, 360, 360, 360, 360]
            .into_iter()
            .map(|minutes| Retry::After(TimeDelta::minutes(minutes)))
            .collect();
        assert_eq!(minutes, expected);
    }

    #[test]
    fn a_permanent_refusal_is_never_repeated() {
        assert_eq!(retry(&SendError::Permanent("550".into()), 1), Retry::Dead);
    }

    #[test]
    fn a_fault_of_the_installation_is_no_try_and_its_pauses_end_at_a_quarter_of_an_hour() {
        assert_eq!(
            retry(&SendError::Installation("535".into()), 100),
            Retry::Wait
        );
        let minutes: Vec<i64> = (1..=6)
            .map(|faults| pause_of_all(faults).num_minutes())
            .collect();
        assert_eq!(minutes, [1, 2, 5, 15, 15, 15]);
    }
}
