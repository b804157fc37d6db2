//! Steps of a withdrawal. Each takes and gives the case's JSON.

use super::{act, path, version};
use crate::support::{Answer, Client, files};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

pub async fn try_form_withdrawal(who: &Client, case: &Value, reason: &str) -> Answer {
    act(who, case, "withdrawal", json!({ "reason": reason })).await
}

pub async fn form_withdrawal(who: &Client, case: &Value, reason: &str) -> Value {
    try_form_withdrawal(who, case, reason).await.expect(200)
}

/// The code at the foot of the printed withdrawal.
pub fn withdrawal_code(case: &Value) -> String {
    case["withdrawal"]["check_code"]
        .as_str()
        .expect("a code")
        .to_owned()
}

/// The form of a sending, with this code.
pub fn signed_withdrawal(code: &str) -> Form {
    Form::new()
        .text("check_code", code.to_owned())
        .part("file", Part::bytes(files::pdf()).file_name("отзыв.pdf"))
}

pub async fn try_send_withdrawal(who: &Client, case: &Value, form: Form) -> Answer {
    who.post(&path(case, "/withdrawal/send"))
        .if_match(version(case))
        .multipart(form)
        .await
}

pub async fn send_withdrawal(who: &Client, case: &Value) -> Value {
    let form = signed_withdrawal(&withdrawal_code(case));
    try_send_withdrawal(who, case, form).await.expect(200)
}

/// Formed, signed and sent.
pub async fn leave(who: &Client, case: &Value, reason: &str) -> Value {
    let case = form_withdrawal(who, case, reason).await;
    send_withdrawal(who, &case).await
}

pub async fn take_back(who: &Client, case: &Value) -> Answer {
    who.delete(&path(case, "/withdrawal"))
        .if_match(version(case))
        .await
}

pub async fn register_withdrawal(who: &Client, case: &Value) -> Value {
    act(who, case, "withdrawal/register", Value::Null)
        .await
        .expect(200)
}

pub async fn return_withdrawal(who: &Client, case: &Value, body: Value) -> Value {
    act(who, case, "withdrawal/return", body).await.expect(200)
}
