//! «Педагогические работники, не подавшие заявление».

mod answer;
mod chosen;
mod filter;
mod later;
mod list;
mod page;
mod row;
mod send;

pub use page::NotFiledPage;
