//! People who never filed: the list, notices, deletion by link, acts of destruction.

mod acts;
mod deleting;
mod later;
mod links;
mod list;
mod many;
mod notices;

use crate::{
    job::HERE,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

/// A municipality's coordinator, and a teacher there who never filed.
pub struct Scene {
    pub operator: Client,
    pub coordinator: Client,
    pub teacher: Client,
}

pub async fn scene(app: &TestApp) -> Scene {
    let operator = app.operator().await;
    Scene {
        coordinator: app.coordinator(&operator, COORDINATOR, HERE).await,
        teacher: app.teacher(TEACHER, HERE).await,
        operator,
    }
}

/// The list's rows.
pub async fn rows(who: &Client, query: &str) -> Value {
    let page = who.get(&format!("/not-filed{query}")).await.expect(200);
    page["items"].clone()
}

/// Sends a notice; the answer's rows.
pub async fn send(who: &Client, kind: &str, ids: &[&str]) -> Value {
    let body = json!({ "kind": kind, "person_ids": ids });
    who.post("/notices").json(body).await.expect(200)
}

/// The token of a link that deletes the teacher's data.
pub async fn link(app: &TestApp, scene: &Scene) -> String {
    let id = crate::job::own_id(&scene.teacher).await;
    let sent = send(&scene.coordinator, "deletion_link", &[&id]).await;
    assert_eq!(sent["sent"], 1, "{sent}");
    app.token_from_letter(&TEACHER.email()).await
}
