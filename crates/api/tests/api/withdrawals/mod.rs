//! `/applications/{id}/withdrawal` and `/withdrawals`

mod coordinators;
mod exports;
mod input;
mod journal;
mod objecting;
mod printing;
mod races;
mod returning;
mod schedules;
mod sending;
mod standing;
mod taking_back;
mod teachers;
