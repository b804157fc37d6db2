//! What stands in the place of data that is on its way or did not come.

use super::{Banner, BannerKind, Empty, EmptyKind};
use crate::api::ApiError;
use futures::future::{FutureExt, LocalBoxFuture};
use leptos::prelude::*;
use std::any::Any;
use std::future::Future;
use std::rc::Rc;

/// Grey lines; read out as «Загрузка…».
#[component]
pub fn Skeleton() -> impl IntoView {
    view! {
        <div class="stack stack--s">
            <p class="small muted" role="status">"Загрузка…"</p>
            <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
        </div>
    }
}

/// Why the data did not come.
#[component]
pub fn Failed(
    error: ApiError,
    #[prop(optional, into)] retry: Option<Callback<()>>,
) -> impl IntoView {
    if error.is_not_found() {
        return view! {
            <Empty
                kind=EmptyKind::NoRight
                title="Страница недоступна"
                text="Такой записи нет, или она не относится к Вашей роли. Если это ошибка, напишите оператору ТОИПКРО."
            />
        }
        .into_any();
    }
    let again = retry.map(|retry| {
        view! { <button class="button button--s" type="button" on:click=move |_| retry.run(())>"Повторить"</button> }
    });
    view! {
        <Banner kind=BannerKind::Danger role="alert" title="Не удалось получить сведения">
            <p>{error.words()}</p>
            {again}
        </Banner>
    }
    .into_any()
}

/// Loads with `load` and shows with `show`; loads again whenever a signal that `load` reads (before its first await)
/// changes. The old data stays in sight while the new is on its way.
///
/// ```ignore
/// <Loaded load=move || api::applications::list(&query.get()) show=|page| view! { … }.into_any()/>
/// ```
/// `reload`: increase it to load again.
#[component]
pub fn Loaded<T, L, F, S>(
    load: L,
    show: S,
    #[prop(optional)] reload: Option<RwSignal<u32>>,
) -> impl IntoView
where
    T: Clone + 'static,
    L: Fn() -> F + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
    S: Fn(T) -> AnyView + Send + Sync + 'static,
{
    let load = move || -> LocalBoxFuture<'static, Outcome> {
        let coming = load();
        async move { coming.await.map(|value| Rc::new(value) as Rc<dyn Any>) }.boxed_local()
    };
    let show = move |value: Rc<dyn Any>| value.downcast_ref::<T>().cloned().map(&show);
    loaded(Box::new(load), Box::new(show), reload)
}

type Outcome = Result<Rc<dyn Any>, ApiError>;
type Load = Box<dyn Fn() -> LocalBoxFuture<'static, Outcome>>;
type Show = Box<dyn Fn(Rc<dyn Any>) -> Option<AnyView> + Send + Sync>;

/// Of one type whatever is loaded: fifty pages share this code.
fn loaded(load: Load, show: Show, reload: Option<RwSignal<u32>>) -> AnyView {
    let reload = reload.unwrap_or_else(|| RwSignal::new(0));
    let resource = LocalResource::new(move || {
        reload.track();
        load()
    });
    let retry = Callback::new(move |()| reload.update(|times| *times += 1));

    let shown = move || match resource.get() {
        None => Some(view! { <Skeleton/> }.into_any()),
        Some(Ok(value)) => show(value),
        Some(Err(error)) => Some(view! { <Failed error retry/> }.into_any()),
    };
    shown.into_any()
}
