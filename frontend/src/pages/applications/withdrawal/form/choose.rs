use leptos::{ev, html, prelude::*};
use web_sys::File;

use crate::components::field_frame::FieldError;
use crate::components::file_list::{size_of, type_of};
use crate::components::{FileItem, Icon};
use crate::form::Form;

/// The file that goes with the form when it is sent.
pub type Chosen = RwSignal<Option<File>, LocalStorage>;

/// Choosing or dropping the signed scan; it stays in the page until the form is sent.
#[component]
pub fn ChooseScan(
    form: Form,
    file: Chosen,
    /// Percents while it is on its way.
    #[prop(into)]
    percent: Signal<Option<u8>>,
) -> impl IntoView {
    const NAME: &str = "file";
    form.register(NAME);
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let chosen = move |_: ev::Event| {
        let Some(input) = input.get() else { return };
        if let Some(first) = input.files().and_then(|files| files.get(0)) {
            file.set(Some(first));
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(first) = files.and_then(|files| files.get(0)) {
            file.set(Some(first));
        }
    };
    let present = move || {
        let (name, size, kind) = file.with(|file| {
            let file = file.as_ref()?;
            let kind = type_of(Some(&file.type_()), &file.name());
            Some((file.name(), size_of(file.size() as i64), kind))
        })?;
        Some(view! {
            <ul class="file-list" aria-label="Выбранный скан">
                <FileItem name meta=size kind>
                    <button class="link-button" type="button" on:click=move |_| file.set(None)>"Убрать"</button>
                </FileItem>
            </ul>
        })
    };

    view! {
        <FieldError form name=NAME/>
        <div
            class="dropzone"
            data-over=move || over.get().then_some("true")
            on:dragover=move |event: ev::DragEvent| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <input class="visually-hidden" type="file" tabindex="-1" aria-hidden="true" accept=".pdf,.jpg,.jpeg,.png" node_ref=input on:change=chosen/>
            <button class="button" type="button" id=form.id(NAME) on:click=move |_| if let Some(input) = input.get() { input.click(); }>
                <Icon name="upload"/>
                "Выбрать файл"
            </button>
            <span class="small muted">"или перетащите сюда. PDF, JPG или PNG, до 20 МБ."</span>
        </div>
        <div aria-live="polite">{present}</div>
        {move || percent.get().map(|percent| view! {
            <p class="cluster">
                <progress class="progress" max="100" value=percent aria-label="Отправка скана"></progress>
                <span class="num">{percent} " %"</span>
            </p>
        })}
    }
}
