//! What happened to a case: steps, history, letters.

use crate::message;
use chrono::{DateTime, Utc};
use domain::roles::Role;

message! {
    /// One event of the case, newest first.
    pub struct HistoryEntry {
        pub at: DateTime<Utc>,
        /// Stable code: an action's, or `experts_assigned`, `letter_failed` …
        pub event: String,
        /// «Заявление зарегистрировано»
        pub title: String,
        /// «Система» where nobody acted.
        pub actor: String,
        pub role: Option<Role>,
        /// Why, or what exactly.
        pub note: Option<String>,
    }
}

message! {
    /// The fate of a letter.
    pub enum LetterState {
        Queued,
        Sent,
        Failed,
    }
}

message! {
    pub struct LetterRow {
        pub subject: String,
        pub recipient: String,
        pub state: LetterState,
        pub queued_at: DateTime<Utc>,
        pub sent_at: Option<DateTime<Utc>>,
        /// What the mail server said last.
        pub problem: Option<String>,
    }
}

message! {
    /// Where a step of the seven stands.
    pub enum StepState {
        Done,
        Current,
        Ahead,
        Stopped,
        /// Not on this route.
        Skipped,
    }
}

message! {
    /// One step of «Ход дела».
    pub struct Step {
        pub title: String,
        pub note: String,
        pub state: StepState,
    }
}
