//! The whole app with its middleware, the same for the server and the tests.

use crate::{
    State, compression::json_by_brotli, headers::security_headers, idempotency::repeated_posts,
    problem::json_problems, routes,
};
use actix_web::{
    App, Error,
    body::MessageBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    middleware::{Compress, from_fn},
};

/// What every thread of the server runs.
pub fn app(
    state: State,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = Error,
        InitError = (),
    >,
> {
    App::new()
        .wrap(from_fn(repeated_posts))
        .wrap(from_fn(json_by_brotli))
        // What that left: gzip.
        .wrap(Compress::default())
        .wrap(from_fn(json_problems))
        .wrap(from_fn(security_headers))
        .configure(routes::configure(state))
}
