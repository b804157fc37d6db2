//! What surrounds every page.

mod brand;
mod frame;
mod icon;
mod main_nav;
mod page;
mod site_footer;
mod site_header;
pub mod vision;

pub use frame::Layout;
pub use icon::Icon;
pub use page::page_opened;
