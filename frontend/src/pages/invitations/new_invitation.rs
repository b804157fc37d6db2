use contract::invitations::NewInvitation;
use domain::{people::Email, roles::Role};
use leptos::prelude::*;

use crate::{form::Form, pages::registrations::check_name};

/// What is typed into «Сформировать приглашение».
#[derive(Debug, Clone, Copy)]
pub struct Draft {
    pub role: RwSignal<String>,
    pub email: RwSignal<String>,
    pub surname: RwSignal<String>,
    pub first_name: RwSignal<String>,
    pub patronymic: RwSignal<String>,
    pub municipality: RwSignal<String>,
    pub organisation: RwSignal<String>,
    pub organisation_text: RwSignal<String>,
    pub printed_position: RwSignal<String>,
    pub printed_workplace: RwSignal<String>,
    pub subject: RwSignal<String>,
}

impl Draft {
    pub fn empty(municipality: String) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            role: text(),
            email: text(),
            surname: text(),
            first_name: text(),
            patronymic: text(),
            municipality: RwSignal::new(municipality),
            organisation: text(),
            organisation_text: text(),
            printed_position: text(),
            printed_workplace: text(),
            subject: text(),
        }
    }

    /// For the next invitation: the role and the municipality stay.
    pub fn clear(self) {
        for text in [
            self.email,
            self.surname,
            self.first_name,
            self.patronymic,
            self.organisation,
            self.organisation_text,
            self.printed_position,
            self.printed_workplace,
            self.subject,
        ] {
            text.set(String::new());
        }
    }

    pub fn chosen_role(self) -> Option<Role> {
        Role::from_code(&self.role.get())
    }

    /// An operator works for all of them.
    pub fn needs_municipality(self) -> bool {
        self.chosen_role() != Some(Role::Operator)
    }

    /// All mistakes at once, in the server's words; the server checks again.
    pub fn read(self, form: Form, by_operator: bool) -> Option<NewInvitation> {
        form.clear();
        let role = self.chosen_role();
        if role.is_none() {
            form.add("role", "Выберите роль пользователя");
        }
        if let Err(error) = Email::parse(&self.email.get()) {
            form.add("email", error.message());
        }
        check_name(
            form,
            &self.surname.get(),
            &self.first_name.get(),
            &self.patronymic.get(),
        );
        let within = by_operator && self.needs_municipality();
        let municipality_id = self.municipality.get().parse().ok().filter(|_| within);
        if within && municipality_id.is_none() {
            form.add("municipality_id", "Выберите муниципалитет");
        }
        let in_school = role == Some(Role::SchoolCoordinator);
        let organisation_id = self.organisation.get().parse().ok().filter(|_| in_school);
        if in_school && organisation_id.is_none() {
            form.add("organisation_id", "Выберите организацию из списка");
        }
        if role == Some(Role::Expert) {
            require(
                form,
                "printed_position",
                self.printed_position,
                "Укажите должность: она печатается в графике",
            );
            require(
                form,
                "printed_workplace",
                self.printed_workplace,
                "Укажите место работы: оно печатается в графике",
            );
        }
        if form.has_errors() {
            return None;
        }
        let of_expert =
            |text: RwSignal<String>| present(text).filter(|_| role == Some(Role::Expert));
        Some(NewInvitation {
            role: role?,
            email: self.email.get(),
            surname: self.surname.get(),
            first_name: self.first_name.get(),
            patronymic: present(self.patronymic),
            municipality_id,
            organisation_id,
            printed_position: of_expert(self.printed_position),
            printed_workplace: of_expert(self.printed_workplace),
            subject: of_expert(self.subject),
        })
    }
}

fn require(form: Form, name: &str, text: RwSignal<String>, words: &str) {
    if present(text).is_none() {
        form.add(name, words);
    }
}

fn present(text: RwSignal<String>) -> Option<String> {
    Some(text.get().trim().to_owned()).filter(|text| !text.is_empty())
}
