//! Letters, read where they wait to be sent.

use super::TestApp;
use persistence::outbox;
use serde_json::Value;

impl TestApp {
    /// Kinds of the letters to an address, oldest first.
    pub async fn letters_to(&self, email: &str) -> Vec<String> {
        let letters = outbox::all_to(&self.state.database.reader(), email)
            .await
            .unwrap();
        letters
            .into_iter()
            .rev()
            .map(|letter| letter.kind)
            .collect()
    }

    /// Kind and content of the newest letter to an address.
    pub async fn latest_letter(&self, email: &str) -> (String, Value) {
        let letter = outbox::latest_to(&self.state.database.reader(), email)
            .await
            .unwrap();
        let letter = letter.unwrap_or_else(|| panic!("no letter to {email}"));
        (letter.kind, serde_json::from_str(&letter.payload).unwrap())
    }

    /// The token in the link of the newest letter to an address.
    pub async fn token_from_letter(&self, email: &str) -> String {
        let (kind, content) = self.latest_letter(email).await;
        let text = content.to_string();
        let (_, rest) = text
            .split_once("?token=")
            .unwrap_or_else(|| panic!("no link in the letter {kind}: {text}"));
        rest.split('"').next().unwrap().to_owned()
    }
}
