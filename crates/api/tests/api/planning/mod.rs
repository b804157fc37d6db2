//! «Заполнение графика»: what the panel is told, conflicts, load, several rows at once.

mod bulk;
mod conflicts;
mod load;
mod panel;
mod requests;
