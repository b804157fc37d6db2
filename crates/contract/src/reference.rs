//! Reference data.

use crate::message;
use chrono::NaiveDate;
use uuid::Uuid;

message! {
    pub struct Municipality {
        pub id: Uuid,
        /// Stands in registration numbers.
        pub code: String,
        pub name: String,
        /// What stands in the quotation marks of the schedule's heading.
        pub name_for_documents: String,
    }
}

message! {
    pub struct Organisation {
        pub id: Uuid,
        pub municipality_id: Uuid,
        pub name: String,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct NewOrganisation {
        pub municipality_id: Uuid,
        #[cfg_attr(feature = "openapi", schema(example = "МБОУ «Сосновская СОШ»", max_length = 300))]
        pub name: String,
    }
}

message! {
    pub struct Position {
        pub id: Uuid,
        pub name: String,
        /// Printed with a subject: «учитель математики».
        pub needs_subject: bool,
    }
}

message! {
    pub struct Subject {
        pub id: Uuid,
        pub name: String,
        /// The genitive that documents print.
        pub genitive: String,
    }
}

message! {
    pub struct Period {
        pub id: Uuid,
        pub starts_on: NaiveDate,
        pub ends_on: NaiveDate,
        /// «январь-февраль 2018»
        pub label: String,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct NewPeriod {
        pub starts_on: NaiveDate,
        pub ends_on: NaiveDate,
    }
}
