//! What a person set for themselves. Every field may be missing: then the usual applies.

use crate::message;
use std::collections::BTreeMap;

message! {
    /// Own settings of lists. What is sent replaces what was kept; what is not sent stays.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct Preferences {
        /// Shown columns of each list by its name, in their order; an empty list stands for the usual ones.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub columns: BTreeMap<String, Vec<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub density: Option<Density>,
        /// «Версия для слабовидящих»: values by the name of their setting; an empty object stands for the usual look.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub vision: Option<BTreeMap<String, String>>,
    }
}

message! {
    /// How close the rows of lists stand.
    pub enum Density {
        Usual,
        Compact,
    }
}
