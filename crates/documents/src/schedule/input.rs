use chrono::NaiveDate;

use crate::{AttestationForm, Category};

/// The schedule of one municipality for one period. Texts are printed literally, whatever characters they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleDocument {
    /// The municipality's name for documents, without quotes: «Зареченский район».
    pub municipality: String,
    /// The months in the prepositional, after «в»: «январе – феврале 2027 г.».
    pub months: String,
    /// Whether the operator has approved it.
    pub status: ScheduleStatus,
    /// Day of printing (the region's calendar); the file's date and the foot.
    pub printed_on: NaiveDate,
    /// Teachers in the order to print (by surname); numbered from 1 here.
    pub rows: Vec<ScheduleRow>,
    /// Whom to ask, in the foot of the document.
    pub coordinator: Coordinator,
}

/// State of the schedule, shown as a stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScheduleStatus {
    /// «Не утвержден»
    NotApproved,
    /// «Утвержден»
    Approved {
        /// Version of the approved schedule, from 1.
        version: u32,
        /// Day of approval (the region's calendar).
        on: NaiveDate,
        /// Who approved it, initials and surname: «О. Д. Рябинина».
        by: String,
    },
}

/// One teacher of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleRow {
    /// Surname, name, patronymic.
    pub full_name: String,
    /// The category asked for.
    pub category: Category,
    /// How the teacher is attested.
    pub form: AttestationForm,
    /// Position with the subject in the genitive, and workplace: «учитель химии, МАОУ «Лицей № 4»».
    pub position_and_workplace: String,
    /// The two experts' slots; an empty one is printed as «эксперт не назначен».
    pub experts: [Option<Expert>; 2],
}

/// One expert, printed as «full name, position, workplace».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    /// Surname, name, patronymic.
    pub full_name: String,
    /// Position, with the subject when there is one.
    pub position: String,
    /// Workplace.
    pub workplace: String,
}

/// The municipal coordinator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coordinator {
    /// Initials and surname: «М. А. Дроздова-Кедрина».
    pub short_name: String,
    /// Work phone as it is to be printed.
    pub work_phone: String,
}
