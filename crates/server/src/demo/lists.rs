//! What the coordinator keeps of lists.

use super::client::Client;
use actix_web::http::Method;
use serde_json::json;

/// A filter under a name.
pub(super) async fn keep(client: &Client) -> Result<(), String> {
    let coordinator = client.sign_in("koordinator").await?;
    let filter = json!({ "page": "registration", "name": "Высшая, скоро срок", "query": "category=highest&review=soon" });
    coordinator
        .change(Method::POST, "/saved-filters", None, filter)
        .await?;
    Ok(())
}
