//! What was typed and not sent, by place: a message that fails or a page that is left loses nothing. Lives as long as the tab.

use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    static TYPED: RefCell<HashMap<String, String>> = RefCell::default();
}

pub fn typed(place: &str) -> Option<String> {
    TYPED.with_borrow(|typed| typed.get(place).cloned())
}

pub fn keep(place: String, words: String) {
    TYPED.with_borrow_mut(|typed| drop(typed.insert(place, words)));
}

pub fn forget(place: &str) {
    TYPED.with_borrow_mut(|typed| drop(typed.remove(place)));
}
