//! `application/problem+json` (RFC 9457).

use crate::message;

message! {
    /// What went wrong, in Russian, with a stable code.
    pub struct Problem {
        /// A URI that names the kind of problem.
        #[serde(rename = "type")]
        pub kind: String,
        pub title: String,
        pub status: u16,
        pub detail: String,
        /// Stable snake_case code.
        pub code: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub errors: Vec<FieldProblem>,
        pub trace_id: String,
    }
}

message! {
    /// One field's mistake; `message` says what to do.
    pub struct FieldProblem {
        /// Path of the field in the request, parts joined by a dot.
        pub field: String,
        pub code: String,
        pub message: String,
    }
}
