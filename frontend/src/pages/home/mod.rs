mod municipalities;
mod page;

pub use page::HomePage;
