use chrono::NaiveDate;

use crate::Category;

/// Everything that the printed withdrawal says. Texts are printed literally, whatever characters they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalForm {
    /// Version of the form, from 1; in the foot of every page.
    pub version: u32,
    /// The code asked for at sending, «K7QM-3FXD»; in the foot of every page.
    pub check_code: String,
    /// Day on which this version was made (the region's calendar); the file's date and the foot.
    pub made_on: NaiveDate,
    /// The addressee in the accusative, after «В».
    pub commission: String,
    /// Who files it.
    pub filer: Filer,
    /// What is withdrawn.
    pub application: WithdrawnApplication,
    /// Why, in the filer's words.
    pub reason: String,
}

/// Who files a withdrawal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filer {
    /// The teacher whose application it is.
    Teacher {
        /// Initials and surname, under the signature.
        short_name: String,
        /// Phone as it is to be printed.
        phone: String,
        /// E-mail address.
        email: String,
    },
    /// The municipal coordinator of the case.
    Coordinator {
        /// Surname, name and patronymic in the genitive, after «от».
        full_name_genitive: String,
        /// Initials and surname, under the signature.
        short_name: String,
        /// Work phone as it is to be printed.
        work_phone: Option<String>,
    },
}

/// The application that is withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawnApplication {
    /// The regional case number, «АТ-2026-00184»; in the foot of every page.
    pub case_number: String,
    /// `None` before its registration.
    pub registration_number: Option<String>,
    /// Day of filing.
    pub filed_on: Option<NaiveDate>,
    /// The teacher's name in the genitive.
    pub teacher_genitive: String,
    /// The teacher's position in the genitive: «учителя».
    pub position_genitive: String,
    /// The same in the nominative, as the application names it.
    pub position: String,
    /// Subject in the genitive, joined to the position; `None` when there is none.
    pub subject_genitive: Option<String>,
    /// The organisation's name for documents.
    pub workplace: String,
    /// The municipality's name for documents, without quotes.
    pub municipality: String,
    /// The category asked for.
    pub requested: Category,
    /// Label of the period the case is planned into: «январь-февраль 2027».
    pub period: Option<String>,
}
