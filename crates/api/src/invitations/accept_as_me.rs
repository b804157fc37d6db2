//! `POST /invitations/accept-as-me`

use super::{accept::take_role, held::holds};
use crate::openapi::problems::{AlreadyExists, Forbidden, LinkUnknown};
use crate::{
    State,
    body::Body,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
    registrations::link_unknown,
    secrets,
    sessions::me_of,
};
use actix_web::{post, web};
use contract::{invitations::InvitationToken, sessions::Me};
use domain::text::search_key;
use persistence::{
    WriteTx,
    invitations::{self, Invitation},
    people::{self, Person},
};

/// Accept an invitation with the signed-in account
///
/// The role is added to the account; the session can act in it from now on. An invitation belongs to the account of its address;
/// where the address has none, to an account with its surname and first name.
#[utoipa::path(operation_id = "accept_invitation_as_me", tag = "Приглашения", request_body = InvitationToken,
    responses((status = 200, description = "The account holds the role", body = Me), Forbidden, AlreadyExists, LinkUnknown))]
#[post("/invitations/accept-as-me")]
pub(crate) async fn accept_as_me(
    state: web::Data<State>,
    acting: Acting,
    body: Body<InvitationToken>,
) -> ApiResult<web::Json<Me>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let found = invitations::take_open(&tx, &secrets::digest(&body.token))
        .await?
        .ok_or_else(link_unknown)?;
    is_for(&tx, &found, acting.person()).await?;
    // Of two invitations at once the second finds the role held.
    people::find_for_update(&tx, acting.person().id).await?;
    let held = people::grants(&tx, &[acting.person().id]).await?;
    if holds(&held, &found) {
        return Err(ApiError::new(
            Code::AlreadyExists,
            "Эта роль у Вас уже есть",
        ));
    }
    take_role(&tx, &found, acting.person().id, acting.person().full_name()).await?;
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

/// 403 where the invitation is somebody else's.
async fn is_for(tx: &WriteTx, found: &Invitation, person: &Person) -> ApiResult<()> {
    let words = match people::find_by_login(tx, &found.email).await? {
        Some(owner) if owner.id == person.id => return Ok(()),
        Some(_) => {
            "Приглашение отправлено владельцу другой учетной записи. Войдите в неё и примите приглашение там".to_owned()
        }
        None if same_name(found, person) => return Ok(()),
        None => format!(
            "Приглашение выписано на другое имя: {} {}. Войдите в учетную запись этого человека или создайте новую",
            found.surname, found.first_name
        ),
    };
    Err(ApiError::new(Code::Forbidden, words))
}

/// Surname and first name, in any case, ё as е.
fn same_name(found: &Invitation, person: &Person) -> bool {
    search_key(&found.surname) == search_key(&person.surname)
        && search_key(&found.first_name) == search_key(&person.first_name)
}
