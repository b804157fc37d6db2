//! The building blocks of pages; their look is the style sheet's (`styles/components.css`).
//!
//! Conventions: texts are Russian and come from the caller; `form` and `name` tie a field to its mistakes
//! ([`crate::form::Form`]); a signal that a field writes is `value`.

pub mod action_bar;
pub mod banner;
pub mod choices;
pub mod combobox;
pub mod consent;
pub mod date_field;
pub mod dialog;
pub mod due;
pub mod empty;
pub mod error_summary;
pub mod field;
pub mod field_frame;
pub mod file_list;
pub mod filter;
pub mod focus;
pub mod list;
pub mod loaded;
pub mod notice;
pub mod open_document;
pub mod organisation_search;
pub mod page_head;
pub mod pagination;
pub mod select;
pub mod sort_header;
pub mod stage_tag;
pub mod stepper;
pub mod submit_button;
pub mod summary;
pub mod table;
pub mod textarea;
pub mod timeline;
pub mod toast;
pub mod upload;

pub use crate::layout::Icon;
pub use action_bar::ActionBar;
pub use banner::{Banner, BannerKind};
pub use choices::{Checkbox, Radios};
pub use combobox::{Combobox, ComboOption};
pub use consent::Consent;
pub use date_field::DateField;
pub use dialog::Dialog;
pub use due::Due;
pub use empty::{Empty, EmptyKind};
pub use error_summary::ErrorSummary;
pub use field::{Field, FieldKind};
pub use file_list::FileItem;
pub use filter::{FilterTag, SearchField};
pub use loaded::{Failed, Loaded, Skeleton};
pub use organisation_search::OrganisationSearch;
pub use page_head::{Breadcrumbs, PageHead};
pub use pagination::Pagination;
pub use select::Select;
pub use sort_header::SortHeader;
pub use stage_tag::{FormTag, StageTag};
pub use stepper::Stepper;
pub use submit_button::SubmitButton;
pub use summary::{Summary, SummaryRow};
pub use table::{Cell, DataTable, Head};
pub use textarea::Textarea;
pub use timeline::{Timeline, TimelineItem};
pub use toast::{Toasts, show_toast};
pub use upload::Dropzone;
