use contract::applications::ApplicationCase;
use leptos::{ev, html, prelude::*};
use uuid::Uuid;

use super::open::Desk;
use super::viewer_body::ViewerBody;
use crate::api::applications;
use crate::components::{Icon, Loaded};
use crate::pages::applications::reject::Decided;

/// What the viewer is given; its code is another part.
#[derive(Clone, Copy)]
pub struct Viewed {
    pub application: Uuid,
    pub desk: Desk,
    pub done: Callback<ApplicationCase>,
    pub decided: Callback<Decided>,
}

/// The application beside the list: scan, data, checklist, decisions. Opens with the focus on its heading, where Enter
/// goes to the next row; Esc and the cross close it.
#[component]
pub fn Viewer() -> impl IntoView {
    let Viewed {
        application,
        desk,
        done,
        decided,
    } = expect_context::<Viewed>();
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| {
        request_animation_frame(move || {
            let _ = heading.focus();
            heading.scroll_into_view();
        });
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() {
            if desk.act.get_untracked().is_empty() {
                desk.close();
            } else {
                desk.decide("");
            }
        }
    });
    on_cleanup(move || keys.remove());
    let next = move || {
        if let Some(next) = desk.after(application) {
            desk.open(next);
        }
    };
    let enter = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            next();
        }
    };
    let name = move || {
        desk.rows.with(|rows| {
            let row = rows.iter().find(|row| row.id == application);
            row.map_or_else(|| "Заявление".to_owned(), |row| row.full_name.clone())
        })
    };

    view! {
        <aside class="viewer stack stack--s no-print" aria-labelledby="viewer-title">
            <div class="panel panel--accent">
                <div class="panel__head panel__head--close viewer__head">
                    <h2 id="viewer-title" tabindex="-1" node_ref=heading on:keydown=enter>{name}</h2>
                    <button class="dialog__close" type="button" aria-label="Закрыть заявление" on:click=move |_| desk.close()>
                        <Icon name="cross"/>
                    </button>
                </div>
                <p class="viewer__keys small muted">"Enter — следующее заявление, Esc — закрыть"</p>
            </div>
            {move || desk.said.get().map(super::said::Said::view)}
            <Loaded
                load=move || async move { applications::read(application).await }
                show=move |case| view! { <ViewerBody case desk done decided/> }.into_any()
            />
        </aside>
    }
}
