//! «Заполнение графика»: a period and two experts for every registered application of the general route.

mod assign;
mod bulk;
mod filter;
mod head;
mod legend;
mod list;
mod marks;
mod page;
mod panel;
mod row;
mod rows;
mod send;
mod words;

pub use page::PlanningPage;
pub use panel::PlanPanel;
