//! `POST /applications/{id}/name-proposal`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    fields::Fields,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, names::NewNameProposal};
use domain::{applications::Action, people::PersonName};
use persistence::applications::Case;
use uuid::Uuid;

/// Propose the right name
///
/// A registered name was found wrong: the operator confirms or declines what is proposed here. One proposal waits at a time.
#[utoipa::path(operation_id = "propose_name", tag = "Заявления", request_body = NewNameProposal,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case; its name is the old one yet", body = ApplicationCase)))]
#[post("/applications/{id}/name-proposal")]
pub(crate) async fn propose(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<NewNameProposal>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::ProposeName, &if_match).await?;
    let (name, reason) = parse(&body.parse()?, transition.case())?;
    casework::names::propose(&transition, &name, reason).await?;
    respond(&state, &acting, transition).await
}

fn parse(body: &NewNameProposal, case: &Case) -> ApiResult<(PersonName, String)> {
    let mut fields = Fields::default();
    let name = fields.name(&body.surname, &body.first_name, body.patronymic.as_deref());
    let reason = fields.take(
        "reason",
        domain::text::required_paragraph(&body.reason, 500, "Напишите, откуда известно верное имя"),
    );
    if name
        .as_ref()
        .is_some_and(|name| name.full() == case.full_name())
    {
        fields.mistake(
            "surname",
            "same_name",
            "Имя не отличается от того, что стоит в заявлении",
        );
    }
    fields.all(name.zip(reason))
}
