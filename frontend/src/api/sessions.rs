//! Signing in and out, the acting role, the own profile.

use super::{ApiError, client::Call, refresh, session};
use contract::{
    people::{ProfileChange, TeacherProfile},
    sessions::{Me, SignIn, SignedIn, SwitchRole},
};
use uuid::Uuid;

/// Signs in and keeps the token.
pub async fn sign_in(credentials: &SignIn) -> Result<SignedIn, ApiError> {
    let signed_in: SignedIn = Call::post("/sessions")
        .anonymous()
        .json(credentials)
        .send()
        .await?;
    session::keep(&signed_in);
    Ok(signed_in)
}

/// Opens the session that the refresh cookie remembers, if there is one.
pub async fn resume() -> Result<SignedIn, ApiError> {
    refresh::refresh().await
}

/// Ends the session here and on the server.
pub async fn sign_out() -> Result<(), ApiError> {
    if !session::is_open() {
        return Ok(());
    }
    let ended = Call::delete("/sessions/current")
        .with_client_header()
        .send_for_nothing()
        .await;
    session::forget();
    ended
}

/// Acts in another of one's roles.
pub async fn switch_role(role_id: Uuid) -> Result<SignedIn, ApiError> {
    let signed_in: SignedIn = Call::put("/sessions/current/role")
        .with_client_header()
        .json(&SwitchRole { role_id })
        .send()
        .await?;
    session::keep(&signed_in);
    Ok(signed_in)
}

/// The signed-in person.
pub async fn me() -> Result<Me, ApiError> {
    Call::get("/me").send().await
}

/// Changes the own profile.
pub async fn change_profile(version: i64, change: &ProfileChange) -> Result<Me, ApiError> {
    Call::patch("/me").at(version).json(change).send().await
}

/// Adds the role of a teacher to the own account.
pub async fn become_teacher(profile: &TeacherProfile) -> Result<Me, ApiError> {
    Call::post("/me/teacher").json(profile).send().await
}
