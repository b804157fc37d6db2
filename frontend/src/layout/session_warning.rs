use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

use crate::api::session;
use crate::clock::clock_time;
use crate::components::Dialog;
use crate::identity::use_identity;
use crate::parts;

/// Seconds before the end at which the person is warned.
const WARN: f64 = 300.0;
/// How often the time is looked at.
const LOOK: Duration = Duration::from_secs(5);

/// What the dialog shows. Its code comes with the first warning.
#[derive(Debug, Clone, Copy)]
pub struct Warning {
    open: RwSignal<bool>,
    end: RwSignal<Option<session::End>>,
}

/// Five minutes before the session ends: one click to go on, while it is only idle. At its longest it ends in any case; then the
/// password is asked for on the same page ([`super::session_ended`]).
#[component]
pub fn SessionWatch() -> impl IntoView {
    let identity = use_identity();
    let open = RwSignal::new(false);
    let end = RwSignal::new(None::<session::End>);
    provide_context(Warning { open, end });
    // Of a session that cannot be made longer the warning comes once.
    let seen = RwSignal::new(false);
    let look = move || {
        let signed_in = identity.me_now().is_some() && !identity.is_expired_now();
        let Some(now) = session::end_of_session().filter(|_| signed_in) else {
            open.set(false);
            return;
        };
        let left = now.left();
        if left <= 0.0 {
            open.set(false);
            spawn_local(session::check());
        } else if left > WARN {
            seen.set(false);
            open.set(false);
        } else if !seen.get_untracked() {
            end.set(Some(now));
            open.set(true);
            seen.set(now.is_final);
        } else if open.get_untracked() {
            end.set(Some(now));
        }
    };
    let timer = set_interval_with_handle(look, LOOK).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    let warned = latched(move || open.get());
    let ended = latched(move || identity.is_expired());

    view! {
        {move || warned.get().then(parts::session_warning)}
        {move || ended.get().then(parts::session_ended)}
    }
}

/// Whether it ever was.
fn latched(is: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    Memo::new(move |was: Option<&bool>| was == Some(&true) || is())
}

#[component]
pub fn SessionWarning() -> impl IntoView {
    let identity = use_identity();
    let Warning { open, end } = expect_context::<Warning>();
    let go_on = move |_| {
        open.set(false);
        spawn_local(session::check());
    };
    let sign_out = move |_| {
        open.set(false);
        spawn_local(identity.sign_out());
    };
    let title = Signal::derive(|| "Сеанс скоро закончится".to_owned());

    view! {
        <Dialog open title id="session-warning">
            <div class="dialog__body" role="alert">
                {move || end.get().map(|end| words(&end))}
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=go_on>"Продолжить работу"</button>
                <button class="button" type="button" on:click=sign_out>"Выйти"</button>
            </div>
        </Dialog>
    }
}

fn words(end: &session::End) -> AnyView {
    let at = clock_time(end.at());
    if end.is_final {
        return view! {
            <p>"Сеанс длится 12 часов и закончится в " <b class="num">{at}</b> ". Тогда на этой же странице нужно будет снова ввести пароль."</p>
            <p>"Введённое на странице не пропадёт."</p>
        }
        .into_any();
    }
    view! {
        <p>"Вы давно ничего не делали. Сеанс закончится в " <b class="num">{at}</b> "."</p>
        <p>"Введённое на странице не пропадёт: чтобы продолжить, нажмите кнопку."</p>
    }
    .into_any()
}
