//! A file on its way, and one that was refused.

use super::Icon;
use leptos::{ev, prelude::*};

#[component]
pub fn Sending(
    title: String,
    size: String,
    percent: RwSignal<u8>,
    cancel: impl Fn(ev::MouseEvent) + 'static,
) -> impl IntoView {
    view! {
        <ul class="file-list"><li class="file">
            <span class="file__type" aria-hidden="true"><Icon name="doc"/></span>
            <div><div class="file__name">{title.clone()}</div><div class="file__meta">{size}</div></div>
            <div class="file__actions"><button class="link-button" type="button" on:click=cancel>"Отменить загрузку"</button></div>
            <div class="file__progress">
                <progress class="progress" max="100" value=move || percent.get() aria-label=format!("Загрузка: {title}")></progress>
                <output aria-live="off">{move || percent.get()} " %"</output>
            </div>
        </li></ul>
    }
}

#[component]
pub fn Refused(
    title: String,
    size: String,
    why: String,
    again: impl Fn(ev::MouseEvent) + 'static,
) -> impl IntoView {
    view! {
        <ul class="file-list"><li class="file file--error">
            <span class="file__type" aria-hidden="true"><Icon name="doc"/></span>
            <div><div class="file__name">{title}</div><div class="file__meta">{size}</div></div>
            <div class="file__actions"><button class="link-button" type="button" on:click=again>"Повторить"</button></div>
            <p class="field__error file__error"><Icon name="alert" class="icon--s"/><span>{why}</span></p>
        </li></ul>
    }
}
