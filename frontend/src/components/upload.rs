//! Choosing or dropping a file, and watching it on its way.

use super::{
    Icon,
    file_list::size_of,
    upload_rows::{Refused, Sending},
};
use crate::api::{ApiError, upload::Abort};
use leptos::{ev, html, prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin};
use web_sys::File;

/// Sends one file; the function hears percents.
pub type Sender = std::rc::Rc<
    dyn Fn(File, Abort, RwSignal<u8>) -> Pin<Box<dyn Future<Output = Result<(), ApiError>>>>,
>;

#[derive(Clone)]
enum State {
    Waiting,
    Sending,
    Refused(String),
}

/// One file at a time. `send` does the upload (see `api::applications::upload_document`) and `done` is called after a
/// success. `rules`: «PDF, JPG или PNG, до 20 МБ.» `accept`: for the file window. `name` is unique in the page.
#[component]
pub fn Dropzone(
    name: &'static str,
    #[prop(default = "Выбрать файл")] button: &'static str,
    #[prop(default = "PDF, JPG или PNG, до 20 МБ.")] rules: &'static str,
    #[prop(default = ".pdf,.jpg,.jpeg,.png")] accept: &'static str,
    send: Sender,
    #[prop(into)] done: Callback<()>,
) -> impl IntoView {
    let send = StoredValue::new_local(send);
    let abort = StoredValue::new_local(Abort::default());
    let file = StoredValue::new_local(None::<File>);
    let state = RwSignal::new_local(State::Waiting);
    let percent = RwSignal::new(0_u8);
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();

    let start = move |chosen: File| {
        let (Some(send), Some(abort)) = (send.try_get_value(), abort.try_get_value()) else {
            return;
        };
        file.set_value(Some(chosen.clone()));
        percent.set(0);
        state.set(State::Sending);
        spawn_local(async move {
            let answer = send(chosen, abort, percent).await;
            let next = match &answer {
                Ok(()) => State::Waiting,
                Err(error) => State::Refused(error.words()),
            };
            if matches!(state.try_get_untracked(), Some(State::Sending)) {
                state.try_set(next);
                if answer.is_ok() {
                    done.run(());
                }
            }
        });
    };
    let chosen = move |_: ev::Event| {
        let Some(input) = input.get() else { return };
        if let Some(first) = input.files().and_then(|files| files.get(0)) {
            start(first);
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(first) = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0))
        {
            start(first);
        }
    };
    let cancel = move |_| {
        state.set(State::Waiting);
        abort.with_value(Abort::abort);
    };
    let again = move |_| {
        if let Some(file) = file.get_value() {
            start(file);
        }
    };
    let under_way = move || {
        let about = file.with_value(|file| {
            file.as_ref()
                .map(|file| (file.name(), size_of(file.size() as i64)))
        });
        let (title, size) = about.unwrap_or_default();
        match state.get() {
            State::Waiting => ().into_any(),
            State::Sending => view! { <Sending title size percent cancel/> }.into_any(),
            State::Refused(why) => view! { <Refused title size why again/> }.into_any(),
        }
    };

    view! {
        <div
            class="dropzone"
            data-over=move || over.get().then_some("true")
            on:dragover=move |event: ev::DragEvent| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <input class="visually-hidden" type="file" tabindex="-1" aria-hidden="true" name=name accept=accept node_ref=input on:change=chosen/>
            <button class="button" type="button" id=format!("f-{name}") on:click=move |_| if let Some(input) = input.get() { input.click(); }>
                <Icon name="upload"/>
                {button}
            </button>
            <span class="small muted">"или перетащите сюда. " {rules}</span>
        </div>
        <div aria-live="polite">{under_way}</div>
    }
}
