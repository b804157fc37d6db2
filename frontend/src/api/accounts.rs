//! The own address and password, another municipality, substitutes.

use super::{ApiError, Query, client::Call};
use contract::{
    accounts::{
        EmailChange, EmailToken, EndGrant, GrantEnding, MunicipalityAnswer, MunicipalityChange,
        NewMunicipalityRequest, PasswordChange,
    },
    applications::ExpertOption,
    people::{Accepted, MunicipalityRequest, PersonRow},
    sessions::Me,
    substitutions::{
        NewSubstitution, SubstitutionCard, SubstitutionRow, SubstitutionToken, Substitutions,
    },
};
use uuid::Uuid;

/// Asks for a letter to the new address.
pub async fn change_email(change: &EmailChange) -> Result<Accepted, ApiError> {
    Call::put("/me/email").json(change).send().await
}

/// Follows the letter's link of a new address.
pub async fn confirm_email(token: &EmailToken) -> Result<Accepted, ApiError> {
    let call = Call::post("/email-changes/confirm").anonymous();
    call.json(token).send().await
}

pub async fn change_password(change: &PasswordChange) -> Result<(), ApiError> {
    let call = Call::put("/me/password").json(change);
    call.send_for_nothing().await
}

/// «Напишите оператору»
pub async fn ask_for_municipality(
    request: &NewMunicipalityRequest,
) -> Result<MunicipalityRequest, ApiError> {
    let call = Call::post("/me/municipality-request");
    call.json(request).send().await
}

/// The letter for somebody who forgot login or password.
pub async fn send_password_reset(person: Uuid) -> Result<Accepted, ApiError> {
    let call = Call::post(format!("/people/{person}/password-reset"));
    call.send().await
}

/// What ending a role would mean.
pub async fn ending(person: &str, grant: &str) -> Result<GrantEnding, ApiError> {
    let call = Call::get(format!("/people/{person}/grants/{grant}/ending"));
    call.send().await
}

pub async fn end_grant(person: Uuid, grant: Uuid, end: &EndGrant) -> Result<(), ApiError> {
    let call = Call::post(format!("/people/{person}/grants/{grant}/end"));
    call.json(end).send_for_nothing().await
}

pub async fn change_municipality(
    person: Uuid,
    version: i64,
    change: &MunicipalityChange,
) -> Result<PersonRow, ApiError> {
    let call = Call::put(format!("/people/{person}/municipality"));
    call.at(version).json(change).send().await
}

/// The municipality stays as it is; the request is answered.
pub async fn decline_municipality_request(
    person: Uuid,
    answer: &MunicipalityAnswer,
) -> Result<PersonRow, ApiError> {
    let call = Call::post(format!("/people/{person}/municipality-request/decline"));
    call.json(answer).send().await
}

pub async fn substitutions() -> Result<Substitutions, ApiError> {
    Call::get("/substitutions").send().await
}

pub async fn name_substitute(new: &NewSubstitution) -> Result<SubstitutionRow, ApiError> {
    Call::post("/substitutions").json(new).send().await
}

pub async fn end_substitution(id: Uuid) -> Result<(), ApiError> {
    let call = Call::delete(format!("/substitutions/{id}"));
    call.send_for_nothing().await
}

/// What a letter asks of the signed-in person.
pub async fn inspect_substitution(token: &SubstitutionToken) -> Result<SubstitutionCard, ApiError> {
    let call = Call::post("/substitutions/inspect");
    call.json(token).send().await
}

pub async fn accept_substitution(token: &SubstitutionToken) -> Result<Me, ApiError> {
    let call = Call::post("/substitutions/accept");
    call.json(token).send().await
}

/// Experts who may take cases over.
pub async fn experts(municipality_id: Option<Uuid>) -> Result<Vec<ExpertOption>, ApiError> {
    let query = Query::new().maybe("municipality_id", municipality_id);
    Call::get(format!("/experts{query}")).send().await
}
