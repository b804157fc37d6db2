//! Who acts. The permission stands in a handler's signature: an [`Acting`] for anybody signed in, [`Operator`] and the like for one role.

mod acting;
pub(crate) mod find;

pub(crate) use acting::{Acting, Coordinator, Operator, Teacher};
