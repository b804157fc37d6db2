//! `PUT /applications/{id}/route`

use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    fields::Fields,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, put, web};
use contract::applications::{ApplicationCase, RouteChange};
use domain::applications::{Action, Route};
use uuid::Uuid;

/// Change the route
///
/// «Отраслевое» and the like: the operator registers instead of the municipality, or the other way round, with a note that stays in the
/// history. «упрощенно» is always the operator's. The chosen route survives a correction.
#[utoipa::path(operation_id = "change_route", tag = "Заявления", request_body = RouteChange,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case on its route", body = ApplicationCase)))]
#[put("/applications/{id}/route")]
pub(crate) async fn change_route(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<RouteChange>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::ChangeRoute, &if_match).await?;
    let (route, note) = parse(body.parse()?, transition.found.case.route)?;
    casework::applications::change_route(&transition, route, note).await?;
    respond(&state, &acting, transition).await
}

fn parse(body: RouteChange, now: Route) -> ApiResult<(Route, String)> {
    let mut fields = Fields::default();
    if body.route == now {
        fields.mistake(
            "route",
            "unchanged",
            "Заявление уже регистрируют этим порядком",
        );
    }
    let ask = "Напишите, почему меняется порядок: это останется в истории";
    let note = fields.take(
        "note",
        domain::text::required_paragraph(&body.note, 500, ask),
    );
    fields.all(note.map(|note| (body.route, note)))
}
