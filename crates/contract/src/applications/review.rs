//! The review before registration: what is sent, and what row and case tell of it.

use crate::{message, row};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::{Route, checklist::CheckItem, reasons::RejectionReason};
use uuid::Uuid;

message! {
    /// The checklist as it is ticked now: all ticked lines, each once.
    #[serde(deny_unknown_fields)]
    pub struct Checklist {
        #[cfg_attr(feature = "openapi", schema(max_items = 4))]
        pub items: Vec<CheckItem>,
    }
}

message! {
    /// «Вернуть на доработку»: the reason and what to mend; «иное» requires the text.
    #[serde(deny_unknown_fields)]
    pub struct ReturnRequest {
        pub reason_code: RejectionReason,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub comment: Option<String>,
    }
}

message! {
    /// Who registers, and why not the one whom the form names.
    #[serde(deny_unknown_fields)]
    pub struct RouteChange {
        pub route: Route,
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        pub note: String,
    }
}

message! {
    /// The organisation of the list that the typed name means.
    #[serde(deny_unknown_fields)]
    pub struct OrganisationMatch {
        pub organisation_id: Uuid,
    }
}

message! {
    /// A name for the list, when the organisation is not in it.
    #[serde(deny_unknown_fields)]
    pub struct OrganisationName {
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 300))]
        pub name: String,
    }
}

row! {
    /// The last return for correction; it stays when the case comes back.
    pub struct Return {
        pub reason: RejectionReason,
        /// «нет подписи»
        pub reason_title: String,
        pub comment: Option<String>,
        /// Last day for the correction.
        pub until: NaiveDate,
        pub at: DateTime<Utc>,
        pub by: String,
    }
}

row! {
    /// «Проверено, замечаний нет»
    pub struct Verification {
        pub at: DateTime<Utc>,
        pub by: String,
    }
}
