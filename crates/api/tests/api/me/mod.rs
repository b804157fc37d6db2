//! `/me`

mod become_teacher;
mod change;
mod show;
