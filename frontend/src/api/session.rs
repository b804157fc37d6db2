//! The access token: in memory only, so that nothing personal stays in the browser.

use contract::sessions::SignedIn;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Seconds before its end at which a token is no longer used.
const MARGIN: f64 = 20.0;

type Ended = Rc<dyn Fn()>;

thread_local! {
    static TOKEN: RefCell<Option<String>> = const { RefCell::new(None) };
    static ENDS_AT: Cell<f64> = const { Cell::new(0.0) };
    static ENDED: RefCell<Option<Ended>> = const { RefCell::new(None) };
}

/// Keeps the token of an open session.
pub fn keep(signed_in: &SignedIn) {
    TOKEN.with_borrow_mut(|token| *token = Some(signed_in.access_token.clone()));
    ENDS_AT.set(now() + signed_in.expires_in as f64);
}

/// Forgets the token.
pub fn forget() {
    TOKEN.with_borrow_mut(|token| *token = None);
}

/// The token, when there is one that still lives.
pub(super) fn live_token() -> Option<String> {
    if now() + MARGIN > ENDS_AT.get() {
        return None;
    }
    TOKEN.with_borrow(Clone::clone)
}

/// Whether somebody has signed in since the page was opened.
pub(super) fn is_open() -> bool {
    TOKEN.with_borrow(Option::is_some)
}

/// Names what to do when the session turns out to be over.
pub fn on_ended(action: impl Fn() + 'static) {
    ENDED.with_borrow_mut(|ended| *ended = Some(Rc::new(action)));
}

pub(super) fn end() {
    forget();
    let action = ENDED.with_borrow(Clone::clone);
    if let Some(action) = action {
        action();
    }
}

fn now() -> f64 {
    js_sys::Date::now() / 1000.0
}
