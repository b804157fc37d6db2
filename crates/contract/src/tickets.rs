//! Tickets: an address that a browser can open without a header, for a minute.

use crate::message;

message! {
    /// Ask for a ticket to one of the downloads, by its path and query.
    #[serde(deny_unknown_fields)]
    pub struct NewTicket {
        #[cfg_attr(feature = "openapi", schema(
            example = "/api/v1/schedules/0192f0c1-7a00-7000-8000-000000000001/0192f0c1-7a00-7000-8000-000000000002/document.pdf",
            max_length = 2000))]
        pub path: String,
    }
}

message! {
    pub struct Ticket {
        /// The address to open, on this server.
        pub url: String,
        /// Seconds.
        pub expires_in: u64,
    }
}
