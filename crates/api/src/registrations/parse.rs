//! The registration's fields.

use crate::{fields::Fields, problem::ApiResult, reference::check_consent};
use contract::people::Registration;
use domain::people::{Email, MobilePhone, Password, PasswordContext, PersonName, Username};
use persistence::{Store, reference};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What waits for the link; the password only as its hash.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Waiting {
    pub username: String,
    pub password_hash: String,
    pub email: String,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub phone: String,
    pub municipality_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub position_id: Uuid,
    pub subjects: Option<String>,
    pub consent_version: String,
    pub address: String,
}

/// The parsed registration, and the password to hash.
pub(super) async fn parse(
    store: &impl Store,
    body: Registration,
    address: String,
) -> ApiResult<(Waiting, Password, PersonName)> {
    let mut fields = Fields::default();
    let username = fields.take("username", Username::parse(&body.username));
    let email = fields.take("email", Email::parse(&body.email));
    let name = fields.name(&body.surname, &body.first_name, body.patronymic.as_deref());
    let context = PasswordContext {
        username: &body.username,
        email: &body.email,
        surname: &body.surname,
    };
    let password = fields.take("password", Password::parse(&body.password, context));
    let phone = fields.take("phone", MobilePhone::parse(&body.phone));
    let organisation_typed = fields.optional(
        "organisation_typed",
        body.organisation_typed.as_deref(),
        300,
    );
    let subjects = fields.optional("subjects", body.subjects.as_deref(), 200);
    let workplace = Workplace {
        municipality_id: body.municipality_id,
        organisation_id: body.organisation_id,
        is_typed: organisation_typed.is_some(),
        position_id: body.position_id,
        has_subjects: subjects.is_some(),
    };
    workplace.check(store, &mut fields).await?;
    check_consent(&mut fields, &body.consent_version);
    let parsed = match (username, email, name, password, phone) {
        (Some(username), Some(email), Some(name), Some(password), Some(phone)) => {
            let waiting = Waiting {
                username: username.as_str().to_owned(),
                password_hash: String::new(),
                email: email.as_str().to_owned(),
                surname: name.surname().to_owned(),
                first_name: name.first_name().to_owned(),
                patronymic: name.patronymic().map(str::to_owned),
                phone: phone.as_str().to_owned(),
                municipality_id: body.municipality_id,
                organisation_id: body.organisation_id,
                organisation_typed,
                position_id: body.position_id,
                subjects,
                consent_version: body.consent_version,
                address,
            };
            Some((waiting, password, name))
        }
        _ => None,
    };
    fields.all(parsed)
}

/// Where somebody teaches and what, as sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Workplace {
    pub municipality_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub is_typed: bool,
    pub position_id: Uuid,
    pub has_subjects: bool,
}

impl Workplace {
    /// Notes ids that are unknown or of another municipality, and gaps.
    pub(crate) async fn check(self, store: &impl Store, fields: &mut Fields) -> ApiResult<()> {
        if reference::municipality(store, self.municipality_id)
            .await?
            .is_none()
        {
            fields.mistake(
                "municipality_id",
                "unknown",
                "Выберите муниципалитет из списка",
            );
        }
        let organisation = match self.organisation_id {
            Some(id) => reference::organisation(store, id).await?,
            None => None,
        };
        match (self.organisation_id, organisation) {
            (None, _) if !self.is_typed => {
                fields.mistake(
                    "organisation_id",
                    "required",
                    "Выберите организацию или введите её название",
                );
            }
            (Some(_), None) => fields.mistake(
                "organisation_id",
                "unknown",
                "Выберите организацию из списка",
            ),
            (Some(_), Some(row)) if row.municipality_id != self.municipality_id => {
                fields.mistake(
                    "organisation_id",
                    "other_municipality",
                    "Эта организация в другом муниципалитете",
                );
            }
            (Some(_), Some(_)) if self.is_typed => {
                fields.mistake(
                    "organisation_typed",
                    "both",
                    "Оставьте что-то одно: организацию из списка или её название",
                );
            }
            _ => {}
        }
        match reference::position(store, self.position_id).await? {
            None => fields.mistake("position_id", "unknown", "Выберите должность из списка"),
            Some(position) if position.needs_subject && !self.has_subjects => {
                fields.mistake("subjects", "required", "Укажите преподаваемый предмет");
            }
            Some(_) => {}
        }
        Ok(())
    }
}
