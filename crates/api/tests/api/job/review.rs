//! The steps before registration.

use super::{act, answer, begin, first_category, hand_in, path, show, version};
use crate::support::{Answer, Client};
use serde_json::{Value, json};

/// A change that is sent with PUT.
pub async fn put(who: &Client, case: &Value, what: &str, body: Value) -> Answer {
    who.put(&path(case, &format!("/{what}")))
        .if_match(version(case))
        .json(body)
        .await
}

pub async fn try_return(who: &Client, case: &Value, body: Value) -> Answer {
    act(who, case, "return", body).await
}

/// «Вернуть на доработку».
pub async fn give_back(who: &Client, case: &Value) -> Value {
    let body = json!({ "reason_code": "unreadable_scan", "comment": "Отсканируйте все страницы" });
    try_return(who, case, body).await.expect(200)
}

/// From the returned case to the filed one: printed anew, signed, scanned, handed in.
pub async fn hand_in_again(teacher: &Client, returned: &Value) -> Value {
    hand_in(teacher, &show(teacher, returned).await).await
}

pub async fn change_route(who: &Client, case: &Value, route: &str) -> Value {
    let body = json!({ "route": route, "note": "Отраслевое: школа искусств" });
    put(who, case, "route", body).await.expect(200)
}

/// A filed case whose organisation is a typed name.
pub async fn file_typed(teacher: &Client, name: &str) -> Value {
    let draft = begin(teacher).await;
    let mut change = first_category();
    change["organisation_typed"] = name.into();
    let draft = answer(teacher, &draft, change).await;
    hand_in(teacher, &draft).await
}
