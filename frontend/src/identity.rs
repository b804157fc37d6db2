//! Who is signed in, in which role. Lives as long as the tab; parallel tabs tell each other about signing in and out.

use crate::api::{self, ApiError, session};
use contract::sessions::{Me, SignedIn};
use domain::roles::Role;
use leptos::{prelude::*, task::spawn_local};
use uuid::Uuid;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "attestation-session";

/// The signed-in person. Take it with [`use_identity`].
#[derive(Debug, Clone, Copy)]
pub struct Identity {
    me: RwSignal<Option<Me>>,
    /// Whether the start-up refresh has been answered.
    known: RwSignal<bool>,
    /// The session ended while the person was working: the page stays and asks for the password.
    expired: RwSignal<bool>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

/// The identity of this tab.
pub fn use_identity() -> Identity {
    expect_context::<Identity>()
}

impl Identity {
    /// Asks the server who is remembered by the refresh cookie.
    pub fn resumed() -> Self {
        let identity = Self {
            me: RwSignal::new(None),
            known: RwSignal::new(false),
            expired: RwSignal::new(false),
            channel: StoredValue::new_local(BroadcastChannel::new(CHANNEL).ok()),
        };
        session::on_ended(move || identity.expire());
        session::on_used(move || identity.tell("used"));
        identity.listen();
        identity.hint_role();
        identity.resume();
        identity
    }

    /// The person (reactive).
    pub fn me(self) -> Option<Me> {
        self.me.get()
    }

    /// The person without tracking: for handlers and forms.
    pub fn me_now(self) -> Option<Me> {
        self.me.get_untracked()
    }

    /// The acting role (reactive).
    pub fn role(self) -> Option<Role> {
        self.me.with(|me| me.as_ref().map(|me| me.acting.role))
    }

    /// The acting role without tracking: for handlers.
    pub fn role_now(self) -> Option<Role> {
        self.me
            .with_untracked(|me| me.as_ref().map(|me| me.acting.role))
    }

    /// The id of the acting role's grant: pages are made anew when it changes (reactive).
    pub fn acting(self) -> Memo<Option<Uuid>> {
        Memo::new(move |_| self.me.with(|me| me.as_ref().map(|me| me.acting.id)))
    }

    /// Whether it is known yet if somebody is signed in (reactive).
    pub fn is_known(self) -> bool {
        self.known.get()
    }

    /// Whether the session ended under the person's hands (reactive).
    pub fn is_expired(self) -> bool {
        self.expired.get()
    }

    /// The same without tracking: for timers.
    pub fn is_expired_now(self) -> bool {
        self.expired.get_untracked()
    }

    /// After signing in.
    pub fn enter(self, signed_in: SignedIn) {
        let other = self
            .me
            .with_untracked(|me| me.as_ref().is_none_or(|me| me.id != signed_in.person.id));
        self.me.set(Some(signed_in.person));
        self.known.set(true);
        self.expired.set(false);
        if other {
            self.tell("changed");
        }
    }

    /// After a change of the profile.
    pub fn update(self, me: Me) {
        self.me.set(Some(me));
    }

    /// Forgets the person here; the server is not asked.
    pub fn leave(self) {
        session::forget();
        self.me.set(None);
        self.expired.set(false);
    }

    /// Signs out here and in the other tabs.
    pub async fn sign_out(self) {
        // Without a connection the cookie stays until it ends; the token of this tab is gone in any case.
        let _ = api::sessions::sign_out().await;
        self.leave();
        self.tell("signed_out");
    }

    /// Acts in another role.
    pub async fn switch_role(self, role_id: Uuid) -> Result<(), ApiError> {
        let signed_in = api::sessions::switch_role(role_id).await?;
        self.me.set(Some(signed_in.person));
        self.tell("changed");
        Ok(())
    }

    /// Asks the server who is signed in: at the start, and when another tab says that it changed.
    pub fn resume(self) {
        spawn_local(async move {
            match api::sessions::resume().await {
                Ok(signed_in) => {
                    let signed_in = signed_in.person;
                    if self.me.with_untracked(|me| me.as_ref() != Some(&signed_in)) {
                        self.me.set(Some(signed_in));
                    }
                    self.expired.set(false);
                }
                Err(_) => self.leave(),
            }
            self.known.set(true);
        });
    }

    /// Which parts boot.js asks for early depends on the role; nothing else in this browser knows it at that time.
    fn hint_role(self) {
        Effect::new(move |_| {
            let role = self.role();
            let Ok(Some(storage)) = window().local_storage() else {
                return;
            };
            match role {
                Some(role) => drop(storage.set_item("role", role.code())),
                None if self.is_known() => drop(storage.remove_item("role")),
                None => {}
            }
        });
    }

    fn expire(self) {
        if self.me.with_untracked(Option::is_some) {
            self.expired.set(true);
        }
    }

    fn tell(self, what: &str) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                let _ = channel.post_message(&what.into());
            }
        });
    }

    fn listen(self) {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match event.data().as_string().as_deref() {
                Some("signed_out") => self.leave(),
                Some("changed") => self.resume(),
                Some("used") => session::used_elsewhere(),
                _ => {}
            }
        });
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            }
        });
        // Lives as long as the tab.
        heard.forget();
    }
}
