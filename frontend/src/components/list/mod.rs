//! Lists whose filter, order, page and tab live in the address.

pub mod address;
pub mod case_link;
pub mod filter_days;
pub mod filter_field;
pub mod filter_form;
pub mod kept;
pub mod municipality;
pub mod no_rows;
pub mod order;
pub mod past_end;
pub mod saved;
pub mod sort_select;
pub mod tabs;

pub use address::{ListAddress, use_list_address, use_list_navigation};
pub use case_link::{case_href, cases_lead_back};
pub use filter_days::{Days, FilterDays};
pub use filter_field::{Choice, FilterSearch, FilterSelect, choice, words_of};
pub use filter_form::FilterForm;
pub use kept::{KeptFilter, due_on};
pub use municipality::{MunicipalityFilter, use_municipality_choices, use_sees_all};
pub use no_rows::NoRows;
pub use order::{ListOrder, use_list_order};
pub use past_end::PastEnd;
pub use saved::SavedFilters;
pub use sort_select::{Order, SortSelect};
pub use tabs::{Tab, Tabs};
