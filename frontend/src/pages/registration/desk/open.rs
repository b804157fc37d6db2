//! Which row is open, and the way to the next.

use contract::applications::ApplicationRow;
use leptos::{ev, prelude::*};
use uuid::Uuid;

use super::said::Said;
use crate::components::focus::focus_later;
use crate::components::list::{ListAddress, use_list_navigation};

/// From this width on, in rem, list and viewer stand side by side (as the styles say).
const WIDE: f64 = 66.0;

/// What the rows and the viewer share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The row whose viewer is open.
    pub opened: Memo<Option<Uuid>>,
    /// `reject` or `return` while that is being written.
    pub act: Memo<String>,
    /// The rows in sight.
    pub rows: RwSignal<Vec<ApplicationRow>>,
    /// What came of the last decision; shown above the row that opened after it.
    pub said: RwSignal<Option<Said>>,
    go: Callback<(Option<Uuid>, &'static str)>,
}

/// Called by the page.
pub fn use_desk(address: Memo<ListAddress>) -> Desk {
    let navigate = use_list_navigation();
    let go = Callback::new(move |(open, act): (Option<Uuid>, &'static str)| {
        let open = open.map_or_else(String::new, |id| id.to_string());
        let next = address.get_untracked().beside("open", open);
        navigate(&next.beside("act", act));
    });
    let desk = Desk {
        opened: Memo::new(move |_| address.with(|address| address.get("open")?.parse().ok())),
        act: Memo::new(move |_| address.with(|address| address.owned("act"))),
        rows: RwSignal::new(Vec::new()),
        said: RwSignal::new(None),
        go,
    };
    provide_context(desk);
    desk
}

impl Desk {
    pub fn open(self, id: Uuid) {
        self.said.set(None);
        self.go.run((Some(id), ""));
    }

    /// `act`: `reject`, `return`, or empty to go back to the case.
    pub fn decide(self, act: &'static str) {
        self.go.run((self.opened.get_untracked(), act));
    }

    pub fn close(self) {
        if let Some(id) = self.opened.get_untracked() {
            self.said.set(None);
            self.go.run((None, ""));
            focus_later(row_id(id));
        }
    }

    /// The row below this one; from the last back to the first.
    pub fn after(self, id: Uuid) -> Option<Uuid> {
        self.rows.with_untracked(|rows| {
            let below = rows.iter().skip_while(|row| row.id != id).nth(1);
            below
                .or_else(|| rows.first())
                .map(|row| row.id)
                .filter(|next| *next != id)
        })
    }

    /// After a decision: the next row opens. `false` where there is none: then the panel closes.
    pub fn go_on(self, from: Uuid, said: Said) -> bool {
        let next = self.after(from);
        self.said.set(next.map(|_| said));
        self.go.run((next, ""));
        next.is_some()
    }
}

/// The id of a row's link in the page.
pub fn row_id(id: Uuid) -> String {
    format!("row-{id}")
}

/// On a wide page a press on the row's link opens the viewer; with a modifier, or on a narrow page, the link is followed.
pub fn desk_press(id: Uuid) -> impl Fn(ev::MouseEvent) + Clone + 'static {
    let desk = use_context::<Desk>();
    move |event: ev::MouseEvent| {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if let Some(desk) = desk.filter(|_| plain && is_wide()) {
            event.prevent_default();
            desk.open(id);
        }
    }
}

fn is_wide() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let font = style.and_then(|style| style.get_property_value("font-size").ok());
    let font = font.and_then(|font| font.trim_end_matches("px").parse::<f64>().ok());
    width.unwrap_or_default() > WIDE * font.unwrap_or(16.0)
}
