//! «Главная» of each role.

mod coordinator;
mod deadlines;
mod expert;
mod operator;
mod others;
mod own;
mod page;
mod radar;
mod radar_day;
mod teacher;
mod tiles;

pub use page::HomePage;
