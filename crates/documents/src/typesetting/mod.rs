//! Typst as a library: one in-memory template, its data as JSON, a tagged PDF out.
