use contract::people::Registration;
use domain::{
    people::{Email, MobilePhone, NameField, PersonName, Username},
    text::FieldError,
};
use leptos::prelude::*;

use super::workplace_answers::{WorkplaceAnswers, present};
use crate::form::Form;

/// What is typed on the page.
#[derive(Debug, Clone, Copy)]
pub struct Answers {
    pub surname: RwSignal<String>,
    pub first_name: RwSignal<String>,
    pub patronymic: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub email: RwSignal<String>,
    pub workplace: WorkplaceAnswers,
    pub username: RwSignal<String>,
    pub password: RwSignal<String>,
    pub agreed: RwSignal<bool>,
    pub consent_version: RwSignal<String>,
}

impl Answers {
    pub fn empty() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            surname: text(),
            first_name: text(),
            patronymic: text(),
            phone: text(),
            email: text(),
            workplace: WorkplaceAnswers::empty(),
            username: text(),
            password: text(),
            agreed: RwSignal::new(false),
            consent_version: text(),
        }
    }

    /// Checks with the server's own rules and words, all fields at once; the server checks again.
    pub fn read(self, form: Form) -> Option<Registration> {
        form.clear();
        check_name(
            form,
            &self.surname.get(),
            &self.first_name.get(),
            &self.patronymic.get(),
        );
        check(form, "phone", MobilePhone::parse(&self.phone.get()));
        check(form, "email", Email::parse(&self.email.get()));
        check(form, "username", Username::parse(&self.username.get()));
        let workplace = self.workplace.read(form);
        if self.password.get().chars().count() < 8 {
            form.add("password", "Придумайте пароль не короче 8 знаков");
        }
        if !self.agreed.get() {
            form.add(
                "consent_version",
                "Отметьте согласие на обработку персональных данных",
            );
        }
        let workplace = workplace.filter(|_| !form.has_errors())?;
        Some(Registration {
            username: self.username.get(),
            password: self.password.get(),
            email: self.email.get(),
            surname: self.surname.get(),
            first_name: self.first_name.get(),
            patronymic: present(self.patronymic),
            phone: self.phone.get(),
            municipality_id: workplace.municipality_id,
            organisation_id: workplace.organisation_id,
            organisation_typed: workplace.organisation_typed,
            position_id: workplace.position_id,
            subjects: workplace.subjects,
            consent_version: self.consent_version.get(),
        })
    }
}

/// Adds the mistake of a field, if there is one.
pub fn check<T>(form: Form, name: &str, parsed: Result<T, FieldError>) {
    if let Err(error) = parsed {
        form.add(name, error.message());
    }
}

/// Adds the mistakes of the three parts of a name.
pub fn check_name(form: Form, surname: &str, first_name: &str, patronymic: &str) {
    for (field, error) in PersonName::parse(surname, first_name, patronymic)
        .err()
        .unwrap_or_default()
    {
        let name = match field {
            NameField::Surname => "surname",
            NameField::FirstName => "first_name",
            NameField::Patronymic => "patronymic",
        };
        form.add(name, error.message());
    }
}
