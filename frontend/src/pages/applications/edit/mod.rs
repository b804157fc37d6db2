//! Filling in: a list of tasks, each a page of its own, saved while one types.

mod claimed;
mod conflicts;
mod discard;
mod documents;
mod file_group;
mod held;
mod links;
mod name;
mod page;
mod removable;
mod save_status;
mod section_advice;
mod section_page;
mod task_list;
mod tasks;
mod work;
mod workplace;

pub use page::EditPage;
