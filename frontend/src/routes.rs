//! Which page stands at which address.

use domain::roles::Role;
use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Routes};
use leptos_router::path;

use crate::guard::{ForRoles, SignedInOnly};
use crate::pages::applications::ApplicationRoutes;
use crate::pages::applications::names::NamesPage;
use crate::pages::help::{HelpPage, KeysPage, PersonalDataPage};
use crate::pages::home::HomePage;
use crate::pages::invitations::{AcceptPage, EndingPage, InvitationsPage, InvitePage};
use crate::pages::not_found::NotFoundPage;
use crate::pages::packages::{PackagePage, PackagesPage};
use crate::pages::people::PeoplePage;
use crate::pages::planning::PlanningPage;
use crate::pages::profile::{
    BecomeTeacherPage, ConfirmEmailPage, EmailPage, MunicipalityRequestPage, PasswordPage,
    ProfileEditPage, ProfilePage, SubstitutePage, SubstitutionPage,
};
use crate::pages::recovery::{RecoveryPage, ResetPage};
use crate::pages::registration::RegistrationPage;
use crate::pages::registrations::{ConfirmPage, RegisterPage};
use crate::pages::schedule::{SchedulePage, SchedulesPage, VersionPage, VersionsPage};
use crate::pages::sessions::LoginPage;
use crate::pages::withdrawals::{ExclusionPage, WithdrawalsPage};
use crate::pages::work::WorkPage;

const INVITERS: &[Role] = &[Role::MunicipalCoordinator, Role::Operator];
const OFFICIALS: &[Role] = &[Role::MunicipalCoordinator, Role::Operator];
const KEEPERS: &[Role] = &[Role::Operator, Role::Administrator];

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            // For everybody.
            <Route path=path!("/login") view=LoginPage/>
            <Route path=path!("/register") view=RegisterPage/>
            <Route path=path!("/confirm") view=ConfirmPage/>
            <Route path=path!("/recovery") view=RecoveryPage/>
            <Route path=path!("/reset") view=ResetPage/>
            <Route path=path!("/invitation") view=AcceptPage/>
            <Route path=path!("/email") view=ConfirmEmailPage/>
            <Route path=path!("/help") view=HelpPage/>
            <Route path=path!("/help/keys") view=KeysPage/>
            <Route path=path!("/personal-data") view=PersonalDataPage/>
            // For signed-in people.
            <ParentRoute path=path!("") view=SignedInOnly>
                <Route path=path!("/") view=HomePage/>
                <Route path=path!("/profile") view=ProfilePage/>
                <Route path=path!("/profile/edit") view=ProfileEditPage/>
                <Route path=path!("/profile/email") view=EmailPage/>
                <Route path=path!("/profile/password") view=PasswordPage/>
                <Route path=path!("/profile/municipality") view=MunicipalityRequestPage/>
                <Route path=path!("/profile/substitute") view=SubstitutePage/>
                <Route path=path!("/substitution") view=SubstitutionPage/>
                <Route path=path!("/profile/teacher") view=BecomeTeacherPage/>
                <Route path=path!("/invitations") view=|| view! { <ForRoles roles=INVITERS><InvitationsPage/></ForRoles> }/>
                <Route path=path!("/invitations/new") view=|| view! { <ForRoles roles=INVITERS><InvitePage/></ForRoles> }/>
                <Route path=path!("/invitations/ending/:person/:grant") view=|| view! { <ForRoles roles=INVITERS><EndingPage/></ForRoles> }/>
                <Route path=path!("/people") view=|| view! { <ForRoles roles=KEEPERS><PeoplePage/></ForRoles> }/>
                <Route path=path!("/work") view=|| view! { <ForRoles roles=OFFICIALS><WorkPage/></ForRoles> }/>
                <Route path=path!("/registration") view=|| view! { <ForRoles roles=OFFICIALS><RegistrationPage/></ForRoles> }/>
                <Route path=path!("/planning") view=|| view! { <ForRoles roles=OFFICIALS><PlanningPage/></ForRoles> }/>
                <Route path=path!("/schedules") view=|| view! { <ForRoles roles=OFFICIALS><SchedulesPage/></ForRoles> }/>
                <Route path=path!("/schedules/:municipality/:period") view=|| view! { <ForRoles roles=OFFICIALS><SchedulePage/></ForRoles> }/>
                <Route path=path!("/schedules/:municipality/:period/versions") view=|| view! { <ForRoles roles=OFFICIALS><VersionsPage/></ForRoles> }/>
                <Route path=path!("/schedules/:municipality/:period/versions/:number") view=|| view! { <ForRoles roles=OFFICIALS><VersionPage/></ForRoles> }/>
                <Route path=path!("/people/names") view=|| view! { <ForRoles roles=OFFICIALS><NamesPage/></ForRoles> }/>
                <Route path=path!("/withdrawals") view=|| view! { <ForRoles roles=OFFICIALS><WithdrawalsPage/></ForRoles> }/>
                <Route path=path!("/exclusion") view=|| view! { <ForRoles roles=OFFICIALS><ExclusionPage/></ForRoles> }/>
                <Route path=path!("/packages") view=|| view! { <ForRoles roles=OFFICIALS><PackagesPage/></ForRoles> }/>
                <Route path=path!("/packages/:id") view=|| view! { <ForRoles roles=OFFICIALS><PackagePage/></ForRoles> }/>
                <ApplicationRoutes/>
            </ParentRoute>
        </Routes>
    }
}
