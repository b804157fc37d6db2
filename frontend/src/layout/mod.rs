//! What surrounds every page.

mod brand;
mod frame;
mod icon;
mod main_nav;
mod page;
mod person;
mod rail;
mod role_switch;
mod sections;
pub mod session_ended;
pub mod session_warning;
mod site_footer;
mod site_header;
pub mod vision;
mod way_back;

pub use brand::Emblem;
pub use frame::{AFTER_PAGE, Layout};
pub use icon::Icon;
pub use page::{page_has_errors, page_opened};
pub use role_switch::role_words;
pub use way_back::remember_the_way_back;
