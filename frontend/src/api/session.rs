//! The access token: in memory only, so that nothing personal stays in the browser.

use chrono::{DateTime, TimeDelta, Utc};
use contract::sessions::SignedIn;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Seconds before its end at which a token is no longer used.
const MARGIN: f64 = 20.0;

type Ended = Rc<dyn Fn()>;

thread_local! {
    static TOKEN: RefCell<Option<String>> = const { RefCell::new(None) };
    static ENDS_AT: Cell<f64> = const { Cell::new(0.0) };
    /// When the last call was answered, here or in another tab.
    static USED: Cell<f64> = const { Cell::new(0.0) };
    static TOLD: Cell<f64> = const { Cell::new(0.0) };
    static IDLE: Cell<f64> = const { Cell::new(0.0) };
    static FINAL: Cell<f64> = const { Cell::new(0.0) };
    static ON_USED: RefCell<Option<Ended>> = const { RefCell::new(None) };
    static ENDED: RefCell<Option<Ended>> = const { RefCell::new(None) };
}

/// Keeps the token of an open session.
pub fn keep(signed_in: &SignedIn) {
    TOKEN.with_borrow_mut(|token| *token = Some(signed_in.access_token.clone()));
    ENDS_AT.set(now() + signed_in.expires_in as f64);
    IDLE.set(signed_in.idle_seconds as f64);
    FINAL.set(now() + signed_in.ends_in as f64);
    used();
}

/// A call was answered: the session is not idle. Other tabs are told, at most every half a minute.
pub(super) fn used() {
    USED.set(now());
    if now() - TOLD.get() > 30.0 {
        TOLD.set(now());
        let action = ON_USED.with_borrow(Clone::clone);
        if let Some(action) = action {
            action();
        }
    }
}

/// Another tab says so.
pub fn used_elsewhere() {
    USED.set(now());
}

/// Names what tells the other tabs.
pub fn on_used(action: impl Fn() + 'static) {
    ON_USED.with_borrow_mut(|used| *used = Some(Rc::new(action)));
}

/// When the session ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    at: f64,
    /// Nothing makes it longer.
    pub is_final: bool,
}

impl End {
    /// Seconds.
    pub fn left(self) -> f64 {
        self.at - now()
    }

    pub fn at(self) -> DateTime<Utc> {
        let left = TimeDelta::try_milliseconds((self.left() * 1000.0) as i64);
        crate::clock::now() + left.unwrap_or_default()
    }
}

/// `None` while nobody has signed in. The server writes a use down once a minute: it may count from a minute earlier.
pub fn end_of_session() -> Option<End> {
    if IDLE.get() == 0.0 || !is_open() {
        return None;
    }
    let idle = USED.get() + IDLE.get() - 60.0;
    let is_final = FINAL.get() < idle;
    Some(End {
        at: if is_final { FINAL.get() } else { idle },
        is_final,
    })
}

/// Asks the server for a fresh token, which counts as a use; tells the page when the session is over.
pub async fn check() {
    drop(super::token::renew().await);
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
