use domain::roles::Role;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::identity::use_identity;

/// The pages of the steps (`pages/work/steps.rs`), with what stands below them.
const STEPS: [&str; 8] = [
    "/not-filed",
    "/registration",
    "/planning",
    "/schedules",
    "/attestation",
    "/packages",
    "/withdrawals",
    "/exclusion",
];

/// Whether the open page stands beside the rail of «Работа с заявлениями», and how much room the rail takes.
#[derive(Debug, Clone, Copy)]
pub struct Rail {
    shown: Memo<bool>,
    folded: Memo<bool>,
}

/// For officials on the pages of «Работа с заявлениями». Folded where the page needs the whole width.
pub fn use_rail() -> Rail {
    let identity = use_identity();
    let path = use_location().pathname;
    Rail {
        shown: Memo::new(move |_| {
            let official = matches!(
                identity.role(),
                Some(Role::MunicipalCoordinator | Role::Operator)
            );
            official && path.with(|path| path == "/work" || is_step(path))
        }),
        folded: Memo::new(move |_| {
            path.with(|path| matches!(path.as_str(), "/planning" | "/attestation" | "/not-filed"))
        }),
    }
}

impl Rail {
    pub fn shown(self) -> bool {
        self.shown.get()
    }

    pub fn beside(self) -> bool {
        self.shown.get() && !self.folded.get()
    }

    pub fn folded(self) -> bool {
        self.shown.get() && self.folded.get()
    }
}

fn is_step(path: &str) -> bool {
    STEPS.iter().any(|step| {
        path.strip_prefix(step)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}
