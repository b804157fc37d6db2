//! Who is signed in. A placeholder until sign-in exists.

use leptos::prelude::*;

#[derive(Debug, Clone, Copy)]
pub struct Identity {
    name: RwSignal<Option<String>>,
}

impl Identity {
    pub fn unknown() -> Self {
        Self {
            name: RwSignal::new(None),
        }
    }

    /// Surname and initials, where somebody is signed in.
    pub fn name(self) -> Option<String> {
        self.name.get()
    }
}
