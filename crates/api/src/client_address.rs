//! The client's address: the peer's, or what a listed proxy says.

use crate::State;
use actix_web::{FromRequest, HttpRequest, dev::Payload, web};
use std::{
    convert::Infallible,
    future::{Ready, ready},
    net::IpAddr,
};

/// Where the request comes from.
#[derive(Debug, Clone)]
pub(crate) struct ClientAddress(pub Option<IpAddr>);

impl ClientAddress {
    pub(crate) fn text(&self) -> String {
        self.0
            .map(|address| address.to_string())
            .unwrap_or_default()
    }
}

impl FromRequest for ClientAddress {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let peer = request.peer_addr().map(|address| address.ip());
        let proxies = request
            .app_data::<web::Data<State>>()
            .map(|state| state.settings.trusted_proxies.clone())
            .unwrap_or_default();
        let address = match peer {
            Some(peer) if proxies.contains(&peer) => forwarded(request, &proxies).or(Some(peer)),
            other => other,
        };
        ready(Ok(Self(address)))
    }
}

/// The last address in `X-Forwarded-For` that is not a proxy of ours; what stands before it anyone may have written.
fn forwarded(request: &HttpRequest, proxies: &[IpAddr]) -> Option<IpAddr> {
    let value = request.headers().get("x-forwarded-for")?.to_str().ok()?;
    value
        .rsplit(',')
        .filter_map(|part| part.trim().parse::<IpAddr>().ok())
        .find(|address| !proxies.contains(address))
}
