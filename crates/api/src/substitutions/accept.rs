//! `POST /substitutions/accept`

use super::create::record_history;
use crate::openapi::problems::LinkUnknown;
use crate::{
    State, body::Body, identity::Acting, letters, problem::ApiResult, registrations::link_unknown,
    secrets, sessions::me_of,
};
use actix_web::{post, web};
use contract::{sessions::Me, substitutions::SubstitutionToken};
use domain::history::HistoryEvent;
use mail::{Letter, letters::SubstitutionAccepted};
use persistence::{people, substitutions};

/// Agree to be a substitute
///
/// By the letter's token, signed in as the one whom it was sent to. From the first day the role stands among `GET /me`, `roles`.
#[utoipa::path(operation_id = "accept_substitution", tag = "Замещение", request_body = SubstitutionToken,
    responses((status = 200, description = "The substitute, with the role if its first day has come", body = Me), LinkUnknown))]
#[post("/substitutions/accept")]
pub(crate) async fn accept(
    state: web::Data<State>,
    acting: Acting,
    body: Body<SubstitutionToken>,
) -> ApiResult<web::Json<Me>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let digest = secrets::digest(&body.token);
    let found = substitutions::find_offered(&tx, &digest, state.today())
        .await?
        .filter(|found| found.substitute_id == Some(acting.person().id))
        .ok_or_else(link_unknown)?;
    let principal = people::find(&tx, found.principal_id)
        .await?
        .ok_or_else(link_unknown)?;
    substitutions::accept(&tx, found.id).await?;
    record_history(&tx, &acting, HistoryEvent::SubstitutionAccepted, &found).await?;
    let letter = Letter::SubstitutionAccepted(SubstitutionAccepted {
        name: principal.full_name(),
        substitute: acting.person().full_name(),
        starts_on: found.starts_on,
        ends_on: found.ends_on,
        link: "/profile".into(),
    });
    letters::queue(&tx, &principal, letter, &[]).await?;
    let me = me_of(
        &tx,
        acting.person(),
        acting.session.role_id(),
        state.today(),
    )
    .await?;
    tx.commit().await?;
    Ok(web::Json(me))
}
