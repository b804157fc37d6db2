//! What came back.

use reqwest::header::HeaderMap;
use serde_json::Value;

/// Status, headers and body of an answer.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub async fn read(response: reqwest::Response) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            bytes: response.bytes().await.unwrap().into(),
        }
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body; `null` where it is no JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The body, after the status was compared.
    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        let shown: String = self.text().chars().take(2000).collect();
        assert_eq!(self.status, status, "the answer was {shown}");
        self.json()
    }

    /// A problem with this status and code; the body.
    #[track_caller]
    pub fn expect_problem(&self, status: u16, code: &str) -> Value {
        let problem = self.expect(status);
        assert_eq!(problem["code"], code, "the answer was {problem}");
        assert_eq!(self.header("content-type"), "application/problem+json");
        problem
    }

    /// A 422 that names this mistake of this field; its message.
    #[track_caller]
    pub fn expect_mistake(&self, field: &str, code: &str) -> String {
        self.expect_problem(422, "invalid");
        self.mistake(field, code)
    }

    /// The message of a field's mistake.
    #[track_caller]
    pub fn mistake(&self, field: &str, code: &str) -> String {
        let problem = self.json();
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        let found = errors
            .iter()
            .find(|error| error["field"] == field && error["code"] == code);
        let found = found.unwrap_or_else(|| panic!("no mistake {code} of {field} in {problem}"));
        found["message"].as_str().unwrap().to_owned()
    }

    /// The version that the answer's ETag names.
    #[track_caller]
    pub fn version(&self) -> i64 {
        self.header("etag")
            .trim_matches('"')
            .parse()
            .expect("an ETag with a version")
    }

    /// `name=value` of the refresh cookie that was set.
    pub fn cookie(&self) -> Option<String> {
        let value = self.headers.get("set-cookie")?.to_str().unwrap();
        Some(value.split(';').next().unwrap().to_owned())
    }
}
