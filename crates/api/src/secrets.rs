//! Keys and tokens.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm as JwtAlgorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use uuid::Uuid;

const ISSUER: &str = "attestation";
const AUDIENCE: &str = "attestation-api";
/// Seconds that an access token lasts.
pub(crate) const ACCESS_SECONDS: i64 = 600;

/// The signing key of access tokens, from the installation's own secret.
pub struct Keys {
    encoding: EncodingKey,
    decoding: DecodingKey,
    secret: Vec<u8>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// The signing library is built without a working backend: nobody could sign in.
#[derive(Debug, thiserror::Error)]
#[error("access tokens cannot be signed or verified: {0}")]
pub struct SelfCheckError(String);

/// What an access token says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Claims {
    iss: String,
    aud: String,
    /// The person.
    pub sub: Uuid,
    /// The session.
    pub sid: Uuid,
    /// The acting role's grant.
    pub grant: Uuid,
    iat: i64,
    nbf: i64,
    pub exp: i64,
}

impl Keys {
    /// `secret`: at least 32 random bytes, the same for every server of the installation.
    ///
    /// # Errors
    /// When a token signed with it is not verified, or one with another key is.
    pub fn new(secret: &[u8]) -> Result<Self, SelfCheckError> {
        let keys = Self::unchecked(secret);
        let now = DateTime::from_timestamp(1_000_000, 0).unwrap_or_default();
        let token = keys
            .sign(Uuid::nil(), Uuid::nil(), Uuid::nil(), now)
            .map_err(SelfCheckError)?;
        if keys.verify(&token, now).is_none() {
            return Err(SelfCheckError("a fresh token is refused".into()));
        }
        if keys
            .verify(&token, now + chrono::Duration::seconds(ACCESS_SECONDS + 1))
            .is_some()
        {
            return Err(SelfCheckError("an ended token is accepted".into()));
        }
        if Self::unchecked(b"another key of at least 32 bytes!")
            .verify(&token, now)
            .is_some()
        {
            return Err(SelfCheckError("a token of another key is accepted".into()));
        }
        Ok(keys)
    }

    fn unchecked(secret: &[u8]) -> Self {
        Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            secret: secret.to_vec(),
        }
    }

    pub(crate) fn sign(
        &self,
        person: Uuid,
        session: Uuid,
        grant: Uuid,
        now: DateTime<Utc>,
    ) -> Result<String, String> {
        let iat = now.timestamp();
        let claims = Claims {
            iss: ISSUER.into(),
            aud: AUDIENCE.into(),
            sub: person,
            sid: session,
            grant,
            iat,
            nbf: iat,
            exp: iat + ACCESS_SECONDS,
        };
        let header = Header {
            typ: Some("at+jwt".into()),
            ..Header::new(JwtAlgorithm::HS256)
        };
        jsonwebtoken::encode(&header, &claims, &self.encoding).map_err(|error| error.to_string())
    }

    /// The claims of a good token. The time is compared here, against the server's clock.
    pub(crate) fn verify(&self, token: &str, now: DateTime<Utc>) -> Option<Claims> {
        let mut rules = Validation::new(JwtAlgorithm::HS256);
        rules.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.validate_exp = false;
        rules.validate_nbf = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &rules)
            .ok()?
            .claims;
        let now = now.timestamp();
        (claims.nbf <= now && now < claims.exp).then_some(claims)
    }

    /// The refresh token that follows `token`. Derived, so that a second tab within the grace gets the same one.
    pub(crate) fn successor(&self, token: &str) -> String {
        let mut hasher = Sha256::new();
        hasher.update(&self.secret);
        hasher.update(b"refresh token successor");
        hasher.update(token.as_bytes());
        hasher.update(&self.secret);
        URL_SAFE_NO_PAD.encode(hasher.finalize())
    }
}

/// A token for a link or cookie.
pub(crate) fn token(bytes: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the database keeps of a token.
pub(crate) fn digest(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
