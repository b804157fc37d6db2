//! ЭС «Аттестация» in the browser.

mod api;
mod app;
mod clock;
mod components;
mod crash;
mod form;
mod form_order;
mod guard;
mod identity;
mod layout;
mod pages;
mod parts;
mod routes;
mod typed;
mod version;

fn main() {
    crash::show_panics();
    if let Some(skeleton) = leptos::prelude::document().get_element_by_id("skeleton") {
        skeleton.remove();
    }
    layout::remember_the_way_back();
    leptos::mount::mount_to_body(app::App);
}
