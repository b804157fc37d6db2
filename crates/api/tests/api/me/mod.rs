//! `/me`

mod become_teacher;
mod change;
mod drafts;
mod preferences;
mod show;
