//! The steps of the conclusion.

use super::{act, path, version};
use crate::support::{Answer, Client, files, people::PASSWORD};
use serde_json::{Value, json};

/// The name of the file that an operation of this path takes.
pub fn conclusion_file(method: &str, path: &str) -> Option<&'static str> {
    if path.ends_with("/conclusion/signed-scan") {
        Some("Подписано.pdf")
    } else if path.ends_with("/conclusion/refusal") {
        Some("Отказ.pdf")
    } else if method == "PUT" && path.ends_with("/conclusion") {
        Some("Заключение.pdf")
    } else {
        None
    }
}

pub async fn try_conclude(who: &Client, case: &Value) -> Answer {
    who.put(&path(case, "/conclusion"))
        .if_match(version(case))
        .file("Заключение.pdf", files::pdf())
        .await
}

/// Attached, or replaced.
pub async fn conclude(who: &Client, case: &Value) -> Value {
    try_conclude(who, case).await.expect(200)
}

pub async fn try_sign(teacher: &Client, case: &Value, password: &str) -> Answer {
    act(
        teacher,
        case,
        "conclusion/sign",
        json!({ "password": password }),
    )
    .await
}

pub async fn sign(teacher: &Client, case: &Value) -> Value {
    try_sign(teacher, case, PASSWORD).await.expect(200)
}

pub async fn refuse(teacher: &Client, case: &Value, remarks: &str) -> Value {
    let body = json!({ "remarks": remarks });
    act(teacher, case, "conclusion/refuse", body)
        .await
        .expect(200)
}

/// `signed-scan` or `refusal`.
pub async fn try_paper(who: &Client, case: &Value, verb: &str) -> Answer {
    who.post(&path(case, &format!("/conclusion/{verb}")))
        .if_match(version(case))
        .file("скан.pdf", files::pdf())
        .await
}

pub async fn sign_on_paper(who: &Client, case: &Value) -> Value {
    try_paper(who, case, "signed-scan").await.expect(200)
}
