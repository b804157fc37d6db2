//! `GET /help/contacts`: the next level of the acting role.

use crate::{State, identity::Acting, problem::ApiResult};
use actix_web::{get, web};
use contract::help::{HelpContact, HelpContacts};
use domain::roles::Role;
use persistence::{
    Store,
    people::{self, Person},
    reference,
};
use uuid::Uuid;

/// Whom to ask
///
/// A teacher asks the school coordinator of the own organisation and the municipal coordinator; school coordinators and experts
/// the municipal coordinator; municipal coordinators the operator. Names and work phones from the accounts.
#[utoipa::path(operation_id = "help_contacts", tag = "Главная", responses((status = 200, description = "Nearest first", body = HelpContacts)))]
#[get("/help/contacts")]
pub(crate) async fn contacts(
    state: web::Data<State>,
    acting: Acting,
) -> ApiResult<web::Json<HelpContacts>> {
    let reader = state.database.reader();
    let (person, actor) = (acting.person(), &acting.actor);
    let mut items = match actor.role {
        Role::Teacher => {
            let mut items = of_school(&reader, person.organisation_id).await?;
            items.extend(of_municipality(&reader, person.municipality_id).await?);
            items
        }
        Role::Expert | Role::SchoolCoordinator => {
            of_municipality(&reader, actor.municipality_id).await?
        }
        Role::MunicipalCoordinator | Role::Administrator => operators(&reader).await?,
        Role::Operator => Vec::new(),
    };
    if items.is_empty() && actor.role != Role::Operator {
        items = operators(&reader).await?;
    }
    Ok(web::Json(HelpContacts { items }))
}

fn contact(role: Role, person: &Person, of: Option<&String>) -> HelpContact {
    HelpContact {
        role,
        full_name: person.full_name(),
        work_phone: person.work_phone.clone(),
        of: of.cloned(),
    }
}

async fn of_school(store: &impl Store, id: Option<Uuid>) -> ApiResult<Vec<HelpContact>> {
    let Some(id) = id else { return Ok(Vec::new()) };
    let name = reference::organisation(store, id)
        .await?
        .map(|row| row.name);
    let found = people::school_coordinators(store, id).await?;
    Ok(found
        .iter()
        .map(|person| contact(Role::SchoolCoordinator, person, name.as_ref()))
        .collect())
}

async fn of_municipality(store: &impl Store, id: Option<Uuid>) -> ApiResult<Vec<HelpContact>> {
    let Some(id) = id else { return Ok(Vec::new()) };
    let name = reference::municipality(store, id)
        .await?
        .map(|row| row.name);
    let found = people::coordinators(store, id).await?;
    Ok(found
        .iter()
        .map(|person| contact(Role::MunicipalCoordinator, person, name.as_ref()))
        .collect())
}

async fn operators(store: &impl Store) -> ApiResult<Vec<HelpContact>> {
    let found = people::operators(store).await?;
    Ok(found
        .iter()
        .map(|person| contact(Role::Operator, person, None))
        .collect())
}
