//! The ticks of the checklist: shown at once, kept with the case one request after the other.

use contract::applications::ApplicationCase;
use domain::applications::checklist::CheckItem;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::OpenCase;
use crate::api::review;

#[derive(Debug, Clone, Copy)]
pub struct Ticks {
    items: RwSignal<Vec<CheckItem>>,
    saving: StoredValue<bool>,
    failed: RwSignal<Option<String>>,
}

impl Ticks {
    pub fn of(case: &ApplicationCase) -> Self {
        Self {
            items: RwSignal::new(case.checklist.clone()),
            saving: StoredValue::new(false),
            failed: RwSignal::new(None),
        }
    }

    pub fn has(self, item: CheckItem) -> bool {
        self.items.with(|items| items.contains(&item))
    }

    pub fn count(self) -> usize {
        self.items.with(Vec::len)
    }

    /// Why the last tick was not kept (reactive).
    pub fn failed(self) -> Option<String> {
        self.failed.get()
    }

    pub fn set(self, open: OpenCase, item: CheckItem, ticked: bool) {
        self.items.update(|items| {
            items.retain(|other| *other != item);
            if ticked {
                items.push(item);
            }
        });
        self.failed.set(None);
        if self.saving.try_set_value(true).is_none() {
            spawn_local(async move {
                self.save(open).await;
                self.saving.try_set_value(false);
            });
        }
    }

    /// Until the server has what is shown. Leaves off where the case has moved on: then its page tells what happened.
    async fn save(self, open: OpenCase) {
        loop {
            let Some(items) = self.items.try_get_untracked() else {
                return;
            };
            let Some((id, version)) = open.case.try_with_untracked(|case| (case.id, case.version))
            else {
                return;
            };
            match review::check(id, version, items.clone()).await {
                Ok(case) => {
                    if self.items.try_get_untracked() == Some(items) {
                        open.case.try_set(case);
                        return;
                    }
                }
                Err(error) => {
                    self.failed
                        .try_set(Some(format!("Отметка не сохранена. {}", error.words())));
                    return;
                }
            }
        }
    }
}
