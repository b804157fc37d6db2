//! `POST /substitutions/inspect`

use crate::openapi::problems::LinkUnknown;
use crate::{
    State, body::Body, identity::Acting, problem::ApiResult, registrations::link_unknown, secrets,
};
use actix_web::{post, web};
use contract::{
    lists::Named,
    substitutions::{SubstitutionCard, SubstitutionToken},
};
use persistence::{people, reference, substitutions};

/// What the letter asks of a substitute
///
/// For the page that its link opens, and only for the one whom it is sent to.
#[utoipa::path(operation_id = "inspect_substitution", tag = "Замещение", request_body = SubstitutionToken,
    responses((status = 200, description = "Whom to act for, in which role, when", body = SubstitutionCard), LinkUnknown))]
#[post("/substitutions/inspect")]
pub(crate) async fn inspect(
    state: web::Data<State>,
    acting: Acting,
    body: Body<SubstitutionToken>,
) -> ApiResult<web::Json<SubstitutionCard>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let digest = secrets::digest(&body.token);
    let found = substitutions::find_offered(&tx, &digest, state.today())
        .await?
        .filter(|found| found.substitute_id == Some(acting.person().id))
        .ok_or_else(link_unknown)?;
    let grant = people::grant_by_id(&tx, found.grant_id)
        .await?
        .ok_or_else(link_unknown)?;
    let principal = people::find(&tx, found.principal_id)
        .await?
        .ok_or_else(link_unknown)?;
    let municipality = match grant.municipality_id {
        Some(id) => reference::municipality(&tx, id).await?.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        None => None,
    };
    Ok(web::Json(SubstitutionCard {
        principal: principal.full_name(),
        role: grant.role,
        municipality,
        starts_on: found.starts_on,
        ends_on: found.ends_on,
    }))
}
