//! What the user sees when the program itself fails.

use leptos::prelude::document;
use std::panic;

/// `data-reload` is handled by boot.js: after a panic no code of this module runs any more.
const MESSAGE: &str = "<div class=\"crash__box\">\
    <h2>Произошла ошибка в программе</h2>\
    <p>Сохранённое на сервере не потеряно. Обновите страницу, чтобы продолжить. \
    Если ошибка повторяется, позвоните в службу поддержки и скажите, что Вы делали.</p>\
    <button class=\"button button--primary\" type=\"button\" data-reload>Обновить страницу</button>\
    </div>";

pub fn show_panics() {
    panic::set_hook(Box::new(|information| {
        web_sys::console::error_1(&information.to_string().into());
        show_message();
    }));
}

fn show_message() {
    let page = document();
    if page.get_element_by_id("crash").is_some() {
        return;
    }
    let (Ok(overlay), Some(body)) = (page.create_element("div"), page.body()) else {
        return;
    };
    overlay.set_id("crash");
    overlay.set_class_name("crash");
    overlay.set_inner_html(MESSAGE);
    // Nothing is left to try when even these fail.
    drop(overlay.set_attribute("role", "alert"));
    drop(body.append_child(&overlay));
}
