use contract::applications::ApplicationCase;
use contract::planning::Planning;
use domain::applications::Action;
use leptos::{ev, html, prelude::*};
use uuid::Uuid;

use super::fields::PlanFields;
use super::locked::Locked;
use crate::api::planning;
use crate::components::{Icon, Loaded};

/// What the panel is given; its code is another part.
#[derive(Debug, Clone, Copy)]
pub struct Planned {
    pub application: Uuid,
    pub close: Callback<()>,
    /// «Отменить», which gives the choice up.
    pub cancel: Callback<()>,
    pub saved: Callback<ApplicationCase>,
    /// Whether there is a choice to lose.
    pub unsaved: RwSignal<bool>,
}

/// Opens with the focus on its heading; Esc and the cross close it.
#[component]
pub fn PlanPanel() -> impl IntoView {
    let Planned {
        application,
        close,
        cancel,
        saved,
        unsaved,
    } = expect_context::<Planned>();
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| {
        request_animation_frame(move || {
            let _ = heading.focus();
        });
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        // In a dialog Esc closes the dialog; here the key must not close the question that it opens.
        let asked = document().query_selector("dialog[open]").ok().flatten();
        if event.key() == "Escape" && asked.is_none() {
            event.prevent_default();
            close.run(());
        }
    });
    on_cleanup(move || keys.remove());

    view! {
        <aside class="panel panel--accent no-print" aria-labelledby="plan-title">
            <div class="panel__head panel__head--close">
                <h2 id="plan-title" tabindex="-1" node_ref=heading>"Заполнение графика аттестации"</h2>
                <button class="dialog__close" type="button" aria-label="Закрыть панель" on:click=move |_| close.run(())>
                    <Icon name="cross"/>
                </button>
            </div>
            <Loaded
                load=move || planning::read(application, None)
                show=move |planning: Planning| {
                    if planning.allowed_actions.contains(&Action::Plan) {
                        view! { <PlanFields planning cancel saved unsaved/> }.into_any()
                    } else {
                        view! { <Locked planning/> }.into_any()
                    }
                }
            />
        </aside>
    }
}
