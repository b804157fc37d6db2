//! The region's calendar.

pub(crate) use casework::calendar::{day_of, local, start_of};
