use domain::roles::Role;
use leptos::prelude::*;
#[cfg(not(erase_components))]
use leptos_router::MatchNestedRoutes;
use leptos_router::components::{Outlet, ParentRoute, Route};
use leptos_router::path;

use super::case::{CasePage, ViewPage};
use super::check::CheckPage;
use super::conclusion::ConclusionPage;
use super::decline::DeclinePage;
use super::edit::EditPage;
use super::mine::MinePage;
use super::others::OthersPage;
use super::reject::{RejectPage, ReturnPage};
use super::review::{OrganisationPage, RoutePage};
use super::sent::SentPage;
use super::sign::SignPage;
use super::withdrawal::{ObjectPage, ReturnWithdrawalPage, WithdrawPage, WithdrawalPage};
use crate::identity::use_identity;

/// Everything below `/applications`.
#[component(transparent)]
pub fn ApplicationRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/applications") view=Outlet>
            <Route path=path!("") view=ListPage/>
            <Route path=path!(":id") view=CasePage/>
            <Route path=path!(":id/view") view=ViewPage/>
            <Route path=path!(":id/reject") view=RejectPage/>
            <Route path=path!(":id/name") view=crate::pages::applications::names::NamePage/>
            <Route path=path!(":id/conclusion") view=ConclusionPage/>
            <Route path=path!(":id/decline") view=DeclinePage/>
            <Route path=path!(":id/withdraw") view=WithdrawPage/>
            <Route path=path!(":id/withdraw/object") view=ObjectPage/>
            <Route path=path!(":id/withdrawal") view=WithdrawalPage/>
            <Route path=path!(":id/withdrawal/return") view=ReturnWithdrawalPage/>
            <Route path=path!(":id/return") view=ReturnPage/>
            <Route path=path!(":id/route") view=RoutePage/>
            <Route path=path!(":id/organisation") view=OrganisationPage/>
            <Route path=path!(":id/edit/:section?") view=EditPage/>
            <Route path=path!(":id/check") view=CheckPage/>
            <Route path=path!(":id/sign") view=SignPage/>
            <Route path=path!(":id/sent") view=SentPage/>
        </ParentRoute>
    }
    .into_inner()
}

/// A teacher has applications of their own; every other role looks after other people's.
#[component]
fn ListPage() -> impl IntoView {
    let identity = use_identity();
    move || match identity.role() {
        Some(Role::Teacher) | None => view! { <MinePage/> }.into_any(),
        Some(role) => view! { <OthersPage role/> }.into_any(),
    }
}
