//! A view whose code comes when it is opened.

use futures::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use std::future::Future;
use std::pin::Pin;

use crate::components::{Banner, BannerKind, Skeleton};
use crate::version::{NewVersion, RELOAD};

/// What the function of another part answers.
pub type Opened = Result<AnyView, SplitLoaderError>;
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;
pub type Fetch = fn() -> Coming<Result<(), SplitLoaderError>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    OnItsWay,
    Here,
    Lost,
}

/// Fetches the code, then shows the view; tells when the code does not come. No code of the view may be named here: whatever
/// is reachable without a part's loader becomes code of the first load.
pub fn open(fetch: Fetch, view: fn() -> Coming<Opened>) -> AnyView {
    let mut coming = fetch();
    let at_once = matches!((&mut coming).now_or_never(), Some(Ok(())));
    let state = RwSignal::new(if at_once {
        State::Here
    } else {
        State::OnItsWay
    });
    let wait = move |coming: Coming<Result<(), SplitLoaderError>>| {
        spawn_local(async move {
            let outcome = coming.await.map_or(State::Lost, |()| State::Here);
            // The person may have left meanwhile.
            let _ = state.try_set(outcome);
        });
    };
    if !at_once {
        wait(coming);
    }
    let again = Callback::new(move |()| {
        state.set(State::OnItsWay);
        wait(fetch());
    });
    let shown = move || match state.get() {
        State::OnItsWay => view! { <Skeleton/> }.into_any(),
        State::Here => match view().now_or_never() {
            Some(Ok(view)) => view,
            Some(Err(_)) | None => lost(again),
        },
        State::Lost => lost(again),
    };
    shown.into_any()
}

/// After a release the old files are gone: only the new version can be loaded then.
fn lost(again: Callback<()>) -> AnyView {
    let new_version = use_context::<NewVersion>();
    let words = move || {
        if new_version.is_some_and(NewVersion::is_there) {
            view! {
                <p>"Вышла новая версия системы, раздел откроется в ней."</p>
                <button class="button button--s" type="button" data-reload>{RELOAD}</button>
            }
            .into_any()
        } else {
            view! {
                <p>"Проверьте подключение к сети."</p>
                <button class="button button--s" type="button" on:click=move |_| again.run(())>"Повторить"</button>
            }
            .into_any()
        }
    };
    view! {
        <Banner kind=BannerKind::Danger role="alert" title="Не удалось загрузить раздел">{words}</Banner>
    }
    .into_any()
}
