//! The form of an upload, and the file in it on its way into the store.

use super::{receive::broken, room::Room};
use crate::{State, identity::Acting, problem::ApiResult};
use actix_multipart::{Field, Multipart};
use actix_web::{Error, FromRequest, HttpRequest, dev::Payload, http::header::CONTENT_LENGTH};
use files::{FileKind, StoredFile};
use futures_util::TryStreamExt;
use std::future::{Ready, ready};

/// A form with a file, read part by part from the stream.
pub(crate) struct Upload {
    pub parts: Multipart,
    /// Of the whole form in bytes, where the client tells it.
    pub length: Option<u64>,
}

impl FromRequest for Upload {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let length = request.headers().get(CONTENT_LENGTH);
        let length = length.and_then(|value| value.to_str().ok()?.parse().ok());
        let parts = Multipart::from_request(request, payload).into_inner();
        ready(parts.map(|parts| Self { parts, length }))
    }
}

/// A file that comes: whose, in a form of which length, under which name, and what it may be.
pub(crate) struct Coming<'a> {
    pub acting: &'a Acting,
    pub length: Option<u64>,
    pub name: &'a str,
    pub allowed: &'a [FileKind],
}

impl Coming<'_> {
    /// Takes it into the store. It lies there before any row names it; when none ever does, it is collected a day later.
    pub(crate) async fn store(self, state: &State, part: &mut Field) -> ApiResult<StoredFile> {
        let room = Room::take(state, self.acting, self.length).await?;
        match self.read(state, part).await {
            Ok(stored) => {
                room.keep();
                Ok(stored)
            }
            Err(problem) => {
                room.give_back().await?;
                Err(problem)
            }
        }
    }

    async fn read(&self, state: &State, part: &mut Field) -> ApiResult<StoredFile> {
        let mut incoming = state.files.begin().await?;
        while let Some(chunk) = part.try_next().await.map_err(broken)? {
            incoming.write(&chunk).await?;
        }
        Ok(incoming.finish(self.name, self.allowed).await?)
    }
}

/// The name that the person's file bore.
pub(crate) fn file_name(part: &Field) -> String {
    part.content_disposition()
        .and_then(|header| header.get_filename())
        .unwrap_or_default()
        .to_owned()
}
