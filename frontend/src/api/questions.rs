//! Questions and answers on a case.

use super::{ApiError, client::Call};
use contract::questions::{NewQuestion, Questions};
use uuid::Uuid;

pub async fn list(application: Uuid) -> Result<Questions, ApiError> {
    Call::get(format!("/applications/{application}/questions"))
        .send()
        .await
}

pub async fn ask(application: Uuid, question: &NewQuestion) -> Result<Questions, ApiError> {
    Call::post(format!("/applications/{application}/questions"))
        .json(question)
        .send()
        .await
}
