//! Whether a link deletes: each refusal in words of its own.

use crate::{
    calendar,
    problem::{ApiError, ApiResult, Code},
    registrations::link_unknown,
    secrets,
};
use chrono::{DateTime, Utc};
use persistence::{
    Store,
    deletion::{self, Kept, Link, LinkState},
};

/// The link of a token, while it works.
pub(super) async fn open(store: &impl Store, token: &str, now: DateTime<Utc>) -> ApiResult<Link> {
    let link = deletion::find_link(store, &secrets::digest(token), now)
        .await?
        .ok_or_else(link_unknown)?;
    let refused = |words: String| Err(ApiError::new(Code::LinkUnknown, words));
    match link.state {
        LinkState::Open => Ok(link),
        LinkState::Used => refused(used().detail),
        LinkState::Expired => refused(format!(
            "Срок ссылки истёк {}. Попросите координатора прислать новую",
            calendar::day_of(link.expires_at).format("%d.%m.%Y")
        )),
    }
}

pub(super) fn used() -> ApiError {
    ApiError::new(
        Code::LinkUnknown,
        "Ссылка уже использована: регистрационные данные удалены",
    )
}

/// 409 for an account that keeps its data.
pub(super) async fn check_account(store: &impl Store, link: &Link) -> ApiResult<()> {
    let words = match deletion::kept(store, link.person_id).await? {
        None => return Ok(()),
        Some(Kept::Filed) => {
            "Вы уже подали заявление на аттестацию: регистрационные данные нужны для его рассмотрения и не удаляются"
        }
        Some(Kept::OtherRoles) => {
            "У Вас есть и другие роли в системе: по ссылке удаляется только учётная запись педагога. Обратитесь к оператору"
        }
    };
    Err(ApiError::new(Code::NotNow, words))
}
