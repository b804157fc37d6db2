use chrono::NaiveDateTime;

/// What the act says. Texts are printed literally, whatever characters they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActDocument {
    /// «УПД-2026-0001»
    pub number: String,
    /// When the data were destroyed (the region's time); its day is the act's.
    pub destroyed_at: NaiveDateTime,
    /// Name of the municipality, where there is one.
    pub municipality: Option<String>,
    /// Why.
    pub grounds: String,
    /// What kinds of data.
    pub kinds: Vec<String>,
    /// The entries of the event log about the destroyed account, without personal data.
    pub log: Vec<LogEntry>,
    /// SHA-256 of the log's extract, in hexadecimal.
    pub log_digest: String,
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Its number in the chain.
    pub number: String,
    /// «24.11.2026 12:00:00», the region's time.
    pub at: String,
    /// What happened.
    pub event: String,
    /// The entry's hash.
    pub hash: String,
}
