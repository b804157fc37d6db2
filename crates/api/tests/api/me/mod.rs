//! `/me`

mod become_teacher;
mod change;
mod drafts;
mod email;
mod municipality_request;
mod password;
mod preferences;
mod show;
