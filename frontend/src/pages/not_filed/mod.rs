//! «Педагогические работники, не подавшие заявление».

mod answer;
mod chosen;
mod filter;
mod later;
mod letter;
mod list;
mod page;
mod row;
mod send;
mod send_form;

pub use page::NotFiledPage;
