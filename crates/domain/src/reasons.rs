//! A reason from a list, with a text of one's own: the same rules wherever one is asked for.

use crate::text::{self, FieldError};

/// The longest text beside a reason.
const LONGEST_COMMENT: usize = 2000;

/// A word of a list of reasons.
pub trait ReasonKind: Copy {
    fn title(self) -> &'static str;
    /// It says nothing by itself («иное»): the text is required.
    fn needs_comment(self) -> bool;
}

/// What a reason is asked for.
#[derive(Debug)]
pub struct Purpose<Kind> {
    /// What is told to whoever chose none.
    pub choose: &'static str,
    /// What is told to whoever left out a text that is required.
    pub explain: &'static str,
    /// Why a word of the list cannot be the reason here.
    pub refuse: fn(Kind) -> Option<FieldError>,
}

/// The field that a mistake is about; its name in requests and forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonField {
    Reason,
    Comment,
}

impl ReasonField {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reason => "reason_code",
            Self::Comment => "comment",
        }
    }
}

/// A reason that fits its purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<Kind> {
    kind: Kind,
    comment: Option<String>,
}

impl<Kind: ReasonKind> Reason<Kind> {
    /// # Errors
    /// All mistakes, each at its field: `required`, those of [`text::paragraph`] and of the purpose.
    pub fn parse(
        purpose: &Purpose<Kind>,
        kind: Option<Kind>,
        comment: &str,
    ) -> Result<Self, Vec<(ReasonField, FieldError)>> {
        let required = |words| FieldError::new("required", words);
        let chosen = match kind {
            None => Err(required(purpose.choose)),
            Some(kind) => (purpose.refuse)(kind).map_or(Ok(kind), Err),
        };
        let comment = text::paragraph(comment, LONGEST_COMMENT).and_then(|text| {
            if text.is_empty() && kind.is_some_and(Kind::needs_comment) {
                return Err(required(purpose.explain));
            }
            Ok((!text.is_empty()).then_some(text))
        });
        match (chosen, comment) {
            (Ok(kind), Ok(comment)) => Ok(Self { kind, comment }),
            (chosen, comment) => {
                let chosen = chosen.err().map(|error| (ReasonField::Reason, error));
                let comment = comment.err().map(|error| (ReasonField::Comment, error));
                Err(chosen.into_iter().chain(comment).collect())
            }
        }
    }

    /// As it was parsed once and stored.
    #[must_use]
    pub const fn stored(kind: Kind, comment: Option<String>) -> Self {
        Self { kind, comment }
    }

    pub const fn kind(&self) -> Kind {
        self.kind
    }

    #[must_use]
    pub fn comment(&self) -> Option<&str> {
        self.comment.as_deref()
    }

    /// As the history and the letters have it: the word of the list, then the text.
    #[must_use]
    pub fn words(&self) -> String {
        match &self.comment {
            Some(comment) => format!("{}. {comment}", self.kind.title()),
            None => self.kind.title().to_owned(),
        }
    }
}
