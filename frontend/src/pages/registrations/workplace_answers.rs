use leptos::prelude::*;
use uuid::Uuid;

use crate::form::Form;

/// Where a teacher works and as what, as typed.
#[derive(Debug, Clone, Copy)]
pub struct WorkplaceAnswers {
    pub municipality: RwSignal<String>,
    pub organisation: RwSignal<String>,
    pub organisation_text: RwSignal<String>,
    /// «Моей организации нет».
    pub not_listed: RwSignal<bool>,
    pub organisation_typed: RwSignal<String>,
    pub position: RwSignal<String>,
    /// Known once the positions have come.
    pub needs_subject: RwSignal<bool>,
    pub subjects: RwSignal<String>,
}

/// The same, as it is sent.
pub struct Workplace {
    pub municipality_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub position_id: Uuid,
    pub subjects: Option<String>,
}

impl WorkplaceAnswers {
    pub fn empty() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            municipality: text(),
            organisation: text(),
            organisation_text: text(),
            not_listed: RwSignal::new(false),
            organisation_typed: text(),
            position: text(),
            needs_subject: RwSignal::new(false),
            subjects: text(),
        }
    }

    /// Adds what is missing to the form.
    pub fn read(self, form: Form) -> Option<Workplace> {
        let not_listed = self.not_listed.get();
        let organisation_id = self.organisation.get().parse().ok().filter(|_| !not_listed);
        let organisation_typed = present(self.organisation_typed).filter(|_| not_listed);
        let subjects = present(self.subjects).filter(|_| self.needs_subject.get());
        let municipality_id = self.municipality.get().parse().ok();
        let position_id = self.position.get().parse().ok();
        let require = |name, present: bool, words: &str| {
            if !present {
                form.add(name, words);
            }
        };
        require(
            "municipality_id",
            municipality_id.is_some(),
            "Выберите муниципалитет",
        );
        if not_listed {
            require(
                "organisation_typed",
                organisation_typed.is_some(),
                "Введите название организации",
            );
        } else {
            let words =
                "Выберите организацию из списка или отметьте «Моей организации нет в списке»";
            require("organisation_id", organisation_id.is_some(), words);
        }
        require("position_id", position_id.is_some(), "Выберите должность");
        let subject_given = subjects.is_some() || !self.needs_subject.get();
        require("subjects", subject_given, "Укажите преподаваемый предмет");
        Some(Workplace {
            municipality_id: municipality_id?,
            organisation_id,
            organisation_typed,
            position_id: position_id?,
            subjects,
        })
    }
}

/// The text, when there is any.
pub fn present(text: RwSignal<String>) -> Option<String> {
    Some(text.get().trim().to_owned()).filter(|text| !text.is_empty())
}
