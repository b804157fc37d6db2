use contract::people::Registration;
use domain::people::{Email, MobilePhone, NameField, PersonName, Username};
use leptos::prelude::*;

use crate::form::Form;

/// What is typed on the page.
#[derive(Debug, Clone, Copy)]
pub struct Answers {
    pub surname: RwSignal<String>,
    pub first_name: RwSignal<String>,
    pub patronymic: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub email: RwSignal<String>,
    pub municipality: RwSignal<String>,
    pub organisation: RwSignal<String>,
    pub organisation_text: RwSignal<String>,
    /// «Моей организации нет».
    pub not_listed: RwSignal<bool>,
    pub organisation_typed: RwSignal<String>,
    pub position: RwSignal<String>,
    pub needs_subject: RwSignal<bool>,
    pub subjects: RwSignal<String>,
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
            municipality: text(),
            organisation: text(),
            organisation_text: text(),
            not_listed: RwSignal::new(false),
            organisation_typed: text(),
            position: text(),
            needs_subject: RwSignal::new(false),
            subjects: text(),
            username: text(),
            password: text(),
            agreed: RwSignal::new(false),
            consent_version: text(),
        }
    }

    /// Checks with the server's own rules and words, all fields at once; the server checks again.
    pub fn read(self, form: Form) -> Option<Registration> {
        form.clear();
        check_name(form, &self.surname.get(), &self.first_name.get(), &self.patronymic.get());
        let check = |name, result: Result<(), domain::text::FieldError>| {
            if let Err(error) = result {
                form.add(name, error.message());
            }
        };
        check("phone", MobilePhone::parse(&self.phone.get()).map(|_| ()));
        check("email", Email::parse(&self.email.get()).map(|_| ()));
        check("username", Username::parse(&self.username.get()).map(|_| ()));
        let require = |name, present: bool, words: &str| {
            if !present {
                form.add(name, words);
            }
        };
        let typed = Some(self.organisation_typed.get().trim().to_owned()).filter(|typed| !typed.is_empty());
        let not_listed = self.not_listed.get();
        let organisation_id = self.organisation.get().parse().ok().filter(|_| !not_listed);
        let municipality_id = self.municipality.get().parse().ok();
        let position_id = self.position.get().parse().ok();
        require("municipality_id", municipality_id.is_some(), "Выберите муниципалитет");
        if not_listed {
            require("organisation_typed", typed.is_some(), "Введите название организации");
        } else {
            require(
                "organisation_id",
                organisation_id.is_some(),
                "Выберите организацию из списка или отметьте «Моей организации нет в списке»",
            );
        }
        require("position_id", position_id.is_some(), "Выберите должность");
        require("password", self.password.get().chars().count() >= 8, "Придумайте пароль не короче 8 знаков");
        require("consent_version", self.agreed.get(), "Отметьте согласие на обработку персональных данных");
        if form.has_errors() {
            return None;
        }
        Some(Registration {
            username: self.username.get(),
            password: self.password.get(),
            email: self.email.get(),
            surname: self.surname.get(),
            first_name: self.first_name.get(),
            patronymic: present(self.patronymic),
            phone: self.phone.get(),
            municipality_id: municipality_id?,
            organisation_id,
            organisation_typed: typed.filter(|_| not_listed),
            position_id: position_id?,
            subjects: present(self.subjects).filter(|_| self.needs_subject.get()),
            consent_version: self.consent_version.get(),
        })
    }
}

/// Adds the mistakes of the three parts of a name.
pub fn check_name(form: Form, surname: &str, first_name: &str, patronymic: &str) {
    for (field, error) in PersonName::parse(surname, first_name, patronymic).err().unwrap_or_default() {
        let name = match field {
            NameField::Surname => "surname",
            NameField::FirstName => "first_name",
            NameField::Patronymic => "patronymic",
        };
        form.add(name, error.message());
    }
}

fn present(text: RwSignal<String>) -> Option<String> {
    Some(text.get().trim().to_owned()).filter(|text| !text.is_empty())
}
