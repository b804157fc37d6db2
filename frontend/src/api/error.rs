//! What can come back instead of an answer.

use contract::problem::{FieldProblem, Problem};

/// Why a call brought no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ApiError {
    /// The server refused, and says why in Russian.
    Problem(Box<Problem>),
    /// No connection, or an answer that cannot be read.
    Network,
    /// The session is over: the user signs in again.
    SessionEnded,
}

impl ApiError {
    /// A sentence to show.
    pub fn words(&self) -> String {
        match self {
            Self::Problem(problem) if problem.detail.is_empty() => problem.title.clone(),
            Self::Problem(problem) => problem.detail.clone(),
            Self::Network => "Нет связи с сервером. Проверьте подключение к сети и повторите: введенные сведения сохранены на странице".to_owned(),
            Self::SessionEnded => "Сеанс закончился. Войдите снова: введенные сведения сохранены на странице".to_owned(),
        }
    }

    /// Whether it is the refusal with this stable code.
    pub fn is(&self, code: &str) -> bool {
        matches!(self, Self::Problem(problem) if problem.code == code)
    }

    /// HTTP status of a refusal.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => Some(problem.status),
            Self::Network | Self::SessionEnded => None,
        }
    }

    /// Somebody changed it since the page was loaded: reload and show both.
    pub fn is_stale(&self) -> bool {
        self.status() == Some(412)
    }

    /// It does not exist, or not for this role.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
    }

    /// Mistakes of single fields.
    pub fn fields(&self) -> &[FieldProblem] {
        match self {
            Self::Problem(problem) => &problem.errors,
            Self::Network | Self::SessionEnded => &[],
        }
    }
}
