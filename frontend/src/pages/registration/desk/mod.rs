//! List and viewer side by side: `?open=` names the row, `?act=` what is being decided over it.

mod decide;
mod list;
mod open;
mod said;
mod viewer;
mod viewer_body;

pub use list::DeskList;
pub use open::{Desk, desk_press, row_id, use_desk};
pub use said::Said;
pub use viewer::{Viewed, Viewer};
