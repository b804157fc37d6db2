//! `POST /me/teacher`

use super::answer::me_of;
use crate::openapi::problems::AlreadyExists;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
    registrations::Workplace,
};
use actix_web::{HttpResponse, post, web};
use contract::{people::TeacherProfile, sessions::Me};
use domain::history::HistoryEvent;
use domain::{people::MobilePhone, roles::Role};
use persistence::{
    history::{self, Event},
    people::{self, NewGrant, TeachesAt},
};

/// Become a teacher, too
///
/// A coordinator or expert who teaches files their own application with the same account: the role is added to it.
#[utoipa::path(operation_id = "become_teacher", tag = "Сеансы", request_body = TeacherProfile,
    responses((status = 201, description = "The account holds the role", body = Me), AlreadyExists))]
#[post("/me/teacher")]
pub(crate) async fn become_teacher(
    state: web::Data<State>,
    acting: Acting,
    body: Body<TeacherProfile>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let person = people::find_for_update(&tx, acting.person().id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let held = people::grants(&tx, &[person.id]).await?;
    if held.iter().any(|grant| grant.role == Role::Teacher) {
        return Err(ApiError::new(
            Code::AlreadyExists,
            "Эта роль у Вас уже есть",
        ));
    }
    let place = parse(&tx, body).await?;
    let person = people::set_workplace(&tx, &person, place).await?;
    people::grant(&tx, NewGrant::bare(person.id, Role::Teacher)).await?;
    let event = Event {
        person_id: Some(person.id),
        actor: Some(acting.author.clone()),
        ..Event::in_region(HistoryEvent::BecameTeacher)
    };
    history::append(&tx, event).await?;
    let json = me_of(&tx, &person, acting.session.role_id(), state.today()).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(json))
}

async fn parse(tx: &persistence::WriteTx, body: TeacherProfile) -> ApiResult<TeachesAt> {
    let mut fields = Fields::default();
    let phone = fields.take("phone", MobilePhone::parse(&body.phone));
    let typed = fields.optional(
        "organisation_typed",
        body.organisation_typed.as_deref(),
        300,
    );
    let subjects = fields.optional("subjects", body.subjects.as_deref(), 200);
    let workplace = Workplace {
        municipality_id: body.municipality_id,
        organisation_id: body.organisation_id,
        is_typed: typed.is_some(),
        position_id: body.position_id,
        has_subjects: subjects.is_some(),
    };
    workplace.check(tx, &mut fields).await?;
    let phone = fields.all(phone)?;
    Ok(TeachesAt {
        phone: phone.as_str().to_owned(),
        municipality_id: body.municipality_id,
        organisation_id: body.organisation_id,
        organisation_typed: typed,
        position_id: body.position_id,
        subjects,
    })
}
