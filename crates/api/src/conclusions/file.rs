//! A file of the conclusion: asked whether it may come before it travels, and again under the lock when it is here.

use crate::{
    State,
    applications::{precheck, start_transition},
    documents::{Upload, check_count, check_size, receive_file},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use casework::Transition;
use contract::documents::DocumentKind;
use domain::applications::Action;
use persistence::documents::{self, Document, NewDocument};
use uuid::Uuid;

/// The form of an upload.
#[derive(Debug, utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "describes the form in the specification; the field is read from the stream"
)]
pub(crate) struct ConclusionFile {
    /// PDF, JPG or PNG, at most 20 MB.
    #[schema(format = Binary, content_media_type = "application/octet-stream")]
    file: String,
}

/// What a request with a file brings.
pub(super) struct Request<'a> {
    pub state: &'a State,
    pub acting: &'a Acting,
    pub id: Uuid,
    pub if_match: &'a IfMatch,
}

impl Request<'_> {
    /// Takes the file in as the only one of its kind. What stands beside it is the caller's to write.
    pub(super) async fn receive(
        &self,
        action: Action,
        kind: DocumentKind,
        upload: Upload,
    ) -> ApiResult<(Transition, Document)> {
        let Self {
            state,
            acting,
            id,
            if_match,
        } = *self;
        precheck(state, acting, id, action, if_match).await?;
        let (title, stored) = receive_file(state, acting, upload).await?;
        let transition = start_transition(state, acting, id, action, if_match).await?;
        let present = documents::of(&transition.tx, &[id]).await?;
        check_count("file", &present, kind)?;
        check_size(&present, &stored)?;
        documents::remove_kinds(&transition.tx, id, &[kind.code()]).await?;
        let new = NewDocument {
            application_id: id,
            kind: kind.code().to_owned(),
            title,
            media_type: Some(stored.kind.media_type().to_owned()),
            size: i64::try_from(stored.size).ok(),
            sha256: Some(stored.sha256),
            url: None,
            form_version: None,
            uploaded_by: acting.author.clone(),
        };
        let row = documents::add(&transition.tx, new).await?;
        Ok((transition, row))
    }
}
