//! `navigator.locks`: one tab at a time. Where the browser has none, the work runs at once.

use js_sys::{Function, Promise, Reflect};
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Runs `work` while holding the lock `name` among all tabs of this browser.
pub async fn exclusively<T: 'static>(
    name: &str,
    work: impl Future<Output = T> + 'static,
) -> Option<T> {
    let Some((locks, request)) = lock_manager() else {
        return Some(work.await);
    };
    let (send, receive) = futures::channel::oneshot::channel();
    let callback = Closure::once(move |_lock: JsValue| -> Promise {
        future_to_promise(async move {
            let _ = send.send(work.await);
            Ok(JsValue::UNDEFINED)
        })
    });
    let asked = request
        .call2(&locks, &name.into(), callback.as_ref())
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    JsFuture::from(asked).await.ok()?;
    receive.await.ok()
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    if locks.is_undefined() || locks.is_null() {
        return None;
    }
    let request = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    Some((locks, request))
}
