use chrono::{NaiveDate, NaiveDateTime};

/// What was registered or rejected. Texts are printed literally, whatever characters they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalDocument {
    /// «муниципальное образование «Зареченский район»», or that of all.
    pub place: String,
    /// First and last day of what is printed (the region's calendar); `None` for an empty journal.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How the entries were chosen, in words: «форма аттестации: очно»; empty when all are.
    pub filter: Vec<String>,
    /// Day of printing; the file's date and the foot.
    pub printed_on: NaiveDate,
    /// In the order to print; numbered from 1 here.
    pub entries: Vec<Entry>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// `None`: rejected.
    pub registration_number: Option<String>,
    /// The region's wall-clock time.
    pub decided_at: NaiveDateTime,
    /// Who decided.
    pub decided_by: String,
    /// Surname, name, patronymic of the teacher.
    pub full_name: String,
    pub case_number: String,
    /// Position, subjects and workplace.
    pub duty: String,
    /// «высшая, очно».
    pub claimed: String,
    pub filed_on: Option<NaiveDate>,
    /// Of a rejection: the reason with its text.
    pub reason: Option<String>,
}
