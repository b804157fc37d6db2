//! A substitute for dates: named by a municipal coordinator, accepted by the substitute.

pub(crate) mod accept;
pub(crate) mod create;
pub(crate) mod end;
pub(crate) mod inspect;
pub(crate) mod list;
