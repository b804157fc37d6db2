//! The coordinator's pages before registration: the route, the typed organisation; what the case tells of a return.

mod organisation;
mod returned;
mod route;
mod suggestions;

pub use organisation::OrganisationPage;
pub use returned::ReturnedBanner;
pub use route::RoutePage;
