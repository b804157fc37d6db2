//! Which page stands at which address. Every address and every page is of one type here: the router's code is compiled once
//! and not once for each of sixty pages.

use domain::roles::Role;
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Routes};
use leptos_router::{PossibleRouteMatch, path};
use std::sync::Arc;

use crate::guard::{ForRoles, SignedInOnly};
use crate::identity::use_identity;
use crate::pages::not_found::NotFoundPage;
use crate::pages::sessions::LoginPage;
use crate::parts;

const INVITERS: &[Role] = &[Role::MunicipalCoordinator, Role::Operator];
const OFFICIALS: &[Role] = &[Role::MunicipalCoordinator, Role::Operator];
const KEEPERS: &[Role] = &[Role::Operator, Role::Administrator];

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            // For everybody.
            <Route path=at(path!("/login")) view=open(login)/>
            <Route path=at(path!("/register")) view=open(parts::register)/>
            <Route path=at(path!("/confirm")) view=open(parts::confirm)/>
            <Route path=at(path!("/recovery")) view=open(parts::recovery)/>
            <Route path=at(path!("/reset")) view=open(parts::reset)/>
            <Route path=at(path!("/invitation")) view=open(parts::accept)/>
            <Route path=at(path!("/email")) view=open(parts::confirm_email)/>
            <Route path=at(path!("/deletion")) view=open(parts::deletion)/>
            <Route path=at(path!("/help")) view=open(parts::help)/>
            <Route path=at(path!("/help/keys")) view=open(parts::keys)/>
            <Route path=at(path!("/personal-data")) view=open(parts::personal_data)/>
            // For signed-in people.
            <ParentRoute path=at(path!("")) view=SignedInOnly>
                <Route path=at(path!("/")) view=open(parts::home)/>
                <Route path=at(path!("/profile")) view=open(parts::profile)/>
                <Route path=at(path!("/profile/edit")) view=open(parts::profile_edit)/>
                <Route path=at(path!("/profile/email")) view=open(parts::email)/>
                <Route path=at(path!("/profile/password")) view=open(parts::password)/>
                <Route path=at(path!("/profile/municipality")) view=open(parts::municipality_request)/>
                <Route path=at(path!("/profile/substitute")) view=open(parts::substitute)/>
                <Route path=at(path!("/substitution")) view=open(parts::substitution)/>
                <Route path=at(path!("/profile/teacher")) view=open(parts::become_teacher)/>
                <Route path=at(path!("/invitations")) view=open_for(INVITERS, parts::invitations)/>
                <Route path=at(path!("/invitations/new")) view=open_for(INVITERS, parts::invite)/>
                <Route path=at(path!("/invitations/ending/:person/:grant")) view=open_for(INVITERS, parts::ending)/>
                <Route path=at(path!("/people")) view=open_for(KEEPERS, parts::people)/>
                <Route path=at(path!("/work")) view=open_for(OFFICIALS, parts::work)/>
                <Route path=at(path!("/not-filed")) view=open_for(OFFICIALS, parts::not_filed)/>
                <Route path=at(path!("/destruction-acts")) view=open_for(OFFICIALS, parts::destruction_acts)/>
                <Route path=at(path!("/registration")) view=open_for(OFFICIALS, parts::registration)/>
                <Route path=at(path!("/planning")) view=open_for(OFFICIALS, parts::planning)/>
                <Route path=at(path!("/attestation")) view=open_for(OFFICIALS, parts::attestation)/>
                <Route path=at(path!("/schedules")) view=open_for(OFFICIALS, parts::schedules)/>
                <Route path=at(path!("/schedules/:municipality/:period")) view=open_for(OFFICIALS, parts::schedule)/>
                <Route path=at(path!("/schedules/:municipality/:period/versions")) view=open_for(OFFICIALS, parts::versions)/>
                <Route path=at(path!("/schedules/:municipality/:period/versions/:number")) view=open_for(OFFICIALS, parts::version)/>
                <Route path=at(path!("/people/names")) view=open_for(OFFICIALS, parts::names)/>
                <Route path=at(path!("/withdrawals")) view=open_for(OFFICIALS, parts::withdrawals)/>
                <Route path=at(path!("/exclusion")) view=open_for(OFFICIALS, parts::exclusion)/>
                <Route path=at(path!("/packages")) view=open_for(OFFICIALS, parts::packages)/>
                <Route path=at(path!("/packages/:id")) view=open_for(OFFICIALS, parts::package)/>
                <ParentRoute path=at(path!("/applications")) view=Outlet>
                    <Route path=at(path!("")) view=open(applications)/>
                    <Route path=at(path!(":id")) view=open(parts::case)/>
                    <Route path=at(path!(":id/view")) view=open(parts::view)/>
                    <Route path=at(path!(":id/reject")) view=open(parts::reject)/>
                    <Route path=at(path!(":id/name")) view=open(parts::name)/>
                    <Route path=at(path!(":id/conclusion")) view=open(parts::conclusion)/>
                    <Route path=at(path!(":id/decline")) view=open(parts::decline)/>
                    <Route path=at(path!(":id/withdraw")) view=open(parts::withdraw)/>
                    <Route path=at(path!(":id/withdraw/object")) view=open(parts::object)/>
                    <Route path=at(path!(":id/withdrawal")) view=open(parts::withdrawal)/>
                    <Route path=at(path!(":id/withdrawal/return")) view=open(parts::return_withdrawal)/>
                    <Route path=at(path!(":id/return")) view=open(parts::give_back)/>
                    <Route path=at(path!(":id/route")) view=open(parts::route)/>
                    <Route path=at(path!(":id/organisation")) view=open(parts::organisation)/>
                    <Route path=at(path!(":id/edit/:section?")) view=open(parts::edit)/>
                    <Route path=at(path!(":id/check")) view=open(parts::check)/>
                    <Route path=at(path!(":id/sign")) view=open(parts::sign)/>
                    <Route path=at(path!(":id/sent")) view=open(parts::sent)/>
                </ParentRoute>
            </ParentRoute>
        </Routes>
    }
}

type Address = Arc<dyn PossibleRouteMatch + Send + Sync>;

fn at(path: impl PossibleRouteMatch + Send + Sync + 'static) -> Address {
    Arc::new(path)
}

fn open(page: fn() -> AnyView) -> impl Fn() -> AnyView + Send + Clone + 'static {
    page_for(None, page)
}

fn open_for(
    roles: &'static [Role],
    page: fn() -> AnyView,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    page_for(Some(roles), page)
}

/// The page's part is fetched only when the acting role fits.
fn page_for(
    roles: Option<&'static [Role]>,
    page: fn() -> AnyView,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || match roles {
        None => page(),
        Some(roles) => view! { <ForRoles roles page/> }.into_any(),
    }
}

/// Whoever comes first sees this page: it has no part of its own.
fn login() -> AnyView {
    view! { <LoginPage/> }.into_any()
}

/// A teacher has applications of their own; every other role looks after other people's.
fn applications() -> AnyView {
    let identity = use_identity();
    let list = move || match identity.role() {
        Some(Role::Teacher) | None => parts::mine(),
        Some(_) => parts::others(),
    };
    list.into_any()
}
