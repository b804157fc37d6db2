//! What was typed as a reason and not sent, by reader and case: a page that is left loses nothing. Lives as long as the tab.

use std::cell::RefCell;
use std::collections::HashMap;

use uuid::Uuid;

/// The acting role's grant, and the case.
pub type Place = (Uuid, Uuid);

thread_local! {
    static TYPED: RefCell<HashMap<Place, String>> = RefCell::default();
}

pub fn typed(place: Place) -> Option<String> {
    TYPED.with_borrow(|typed| typed.get(&place).cloned())
}

pub fn keep(place: Place, words: String) {
    TYPED.with_borrow_mut(|typed| drop(typed.insert(place, words)));
}

pub fn forget(place: Place) {
    TYPED.with_borrow_mut(|typed| drop(typed.remove(&place)));
}
