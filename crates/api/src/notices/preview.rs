//! `POST /notices/preview`

use super::letter::{SAMPLE_TOKEN, has_other_roles, letter};
use crate::openapi::problems::{NotFound, WrongStage};
use crate::{
    State,
    body::Body,
    identity::Coordinator,
    not_filed::later::on_the_list,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{post, web};
use contract::not_filed::{NoticeKind, NoticePreview, NoticePreviewRequest, NoticeSkipped};
use persistence::people;

/// A notice as it will be sent
///
/// The exact words to one person. The link that deletes is each letter's own, so its token is left out.
#[utoipa::path(operation_id = "preview_notice", tag = "Не подавшие заявление", request_body = NoticePreviewRequest,
    responses((status = 200, description = "The letter", body = NoticePreview), Coordinator, WrongStage, NotFound))]
#[post("/notices/preview")]
pub(crate) async fn preview(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NoticePreviewRequest>,
) -> ApiResult<web::Json<NoticePreview>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let one = on_the_list(&tx, &coordinator, body.person_id).await?;
    let grants = people::grants(&tx, &[one.person.id]).await?;
    if body.kind == NoticeKind::DeletionLink && has_other_roles(&grants, &one) {
        let words = NoticeSkipped::OtherRoles.words();
        return Err(ApiError::new(
            Code::NotNow,
            format!("Письмо не отправить: {words}"),
        ));
    }
    let letter = letter(body.kind, &one, &coordinator, SAMPLE_TOKEN, state.now());
    let rendered = letter.render(&state.settings.base_url);
    Ok(web::Json(NoticePreview {
        recipient: one.person.email,
        subject: rendered.subject,
        text: rendered.text,
    }))
}
