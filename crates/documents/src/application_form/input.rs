use chrono::NaiveDate;

use crate::{AttestationForm, Category};

/// Everything that the printed application says. Texts are printed literally, whatever characters they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationForm {
    /// The regional case number, «АТ-2026-00184»; in the foot of every page.
    pub case_number: String,
    /// Version of the form, from 1; in the foot of every page.
    pub version: u32,
    /// The code asked for at upload, «K7QM-3FXD»; in the foot of every page.
    pub check_code: String,
    /// Day on which this version was made (the region's calendar); the file's date and the foot.
    pub made_on: NaiveDate,
    /// The addressee in the accusative, after «В»: «аттестационную комиссию Департамента … Томской области».
    pub commission: String,
    /// Who applies.
    pub applicant: Applicant,
    /// Calendar year in which the teacher asks to be attested.
    pub year: i32,
    /// The category asked for.
    pub requested: Category,
    /// The category that the teacher has or had.
    pub held: HeldCategory,
    /// How the teacher asks to be attested.
    pub form: AttestationForm,
    /// Grounds for the simplified form; printed only with [`AttestationForm::Simplified`].
    pub simplified_basis: Option<String>,
    /// Uploaded documents, in the order to print; may be empty.
    pub documents: Vec<AttachedDocument>,
    /// Materials on the internet, in the order to print; may be empty.
    pub materials: Vec<Material>,
}

/// The person who applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// Surname, name and patronymic in the genitive, after «от».
    pub full_name_genitive: String,
    /// Initials and surname, under the signature: «Л. И. Ёлкина-Заречная».
    pub short_name: String,
    /// Position in the nominative, in the body: «учитель», «педагог дополнительного образования».
    pub position: String,
    /// Position in the genitive, under the name after «от»: «учителя».
    pub position_genitive: String,
    /// Subject in the genitive, joined to the position: «русского языка и литературы»; `None` when there is none.
    pub subject_genitive: Option<String>,
    /// The organisation's name for documents.
    pub workplace: String,
    /// The municipality's name for documents, without quotes.
    pub municipality: String,
    /// Phone as it is to be printed.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// The category that the teacher has, or had when its term is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldCategory {
    /// «не имею»
    None,
    /// A category without term, «бессрочно».
    Unlimited(Category),
    /// A category with its last day.
    Until(Category, NaiveDate),
}

/// One uploaded document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedDocument {
    /// What it is: «Представление», «Аттестационный лист».
    pub kind: String,
    /// Name of the file as uploaded.
    pub file_name: String,
}

/// One material published on the internet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// Name of the material.
    pub name: String,
    /// Its address, `http` or `https` (checked by the caller); printed and clickable.
    pub link: String,
}
