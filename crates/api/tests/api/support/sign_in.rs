//! Signing in.

use super::{Answer, Client, TestApp};
use serde_json::json;

impl TestApp {
    /// Signs in with a login and a password; whatever the answer is.
    pub async fn try_sign_in(&self, username: &str, password: &str) -> Answer {
        let body = json!({ "username": username, "password": password });
        self.client().post("/sessions").json(body).await
    }

    /// A browser in which this login is signed in.
    pub async fn sign_in(&self, username: &str, password: &str) -> Client {
        self.client_of(&self.try_sign_in(username, password).await)
    }

    /// The same with «Запомнить меня».
    pub async fn sign_in_remembered(&self, username: &str, password: &str) -> Client {
        let body = json!({ "username": username, "password": password, "remember": true });
        self.client_of(&self.client().post("/sessions").json(body).await)
    }

    /// A browser that keeps what a sign-in answered.
    #[track_caller]
    pub fn client_of(&self, signed_in: &Answer) -> Client {
        let body = signed_in.expect(201);
        Client {
            access_token: body["access_token"].as_str().map(str::to_owned),
            cookie: signed_in.cookie(),
            ..self.client()
        }
    }
}

impl Client {
    /// The same browser with another access token.
    pub fn with_token(&self, token: &str) -> Self {
        Self {
            access_token: Some(token.to_owned()),
            ..self.clone()
        }
    }

    /// The same browser without an access token.
    pub fn without_token(&self) -> Self {
        Self {
            access_token: None,
            ..self.clone()
        }
    }

    /// Asks for the next access token with the cookie, as the app's page does.
    pub async fn try_refresh(&self) -> Answer {
        self.without_token()
            .post("/sessions/refresh")
            .header("X-Attestation-Client", "spa")
            .await
    }

    /// The browser after the exchange.
    pub async fn refreshed(&self) -> Self {
        let answer = self.try_refresh().await;
        let body = answer.expect(200);
        Self {
            access_token: body["access_token"].as_str().map(str::to_owned),
            cookie: answer.cookie(),
            ..self.clone()
        }
    }
}
