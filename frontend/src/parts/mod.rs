//! The program in parts: each is a file of its own that comes when one of its views is opened. What several parts need, and not
//! every visit, comes in shared files (`frontend/bundle`); what is reachable from the shell and the sign-in page comes at once.
//! docs/performance.md tells which page loads which parts, and how much a page may cost.

mod part;

use leptos::prelude::AnyView;

pub use part::Opened;

/// A function for each view: shows it once its part has come. In the quick build there is one part alone.
macro_rules! parts {
    ($($(#[$about:meta])* $part:ident { $($name:ident => $view:path),* $(,)? })*) => {$($(
        pub fn $name() -> AnyView {
            #[cfg_attr(debug_assertions, leptos::wasm_split::wasm_split(all, wasm_split_path = leptos::wasm_split, fallible, preload(fetch)))]
            #[cfg_attr(not(debug_assertions), leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible, preload(fetch)))]
            fn $name() -> Opened {
                use $view as View;
                use leptos::prelude::*;
                Ok(view! { <View/> }.into_any())
            }
            part::open(|| Box::pin(fetch()), || Box::pin($name()))
        }
    )*)*};
}

parts! {
    /// What the shell shows to some, some day.
    shell {
        session_warning => crate::layout::session_warning::SessionWarning,
        session_ended => crate::layout::session_ended::SessionEnded,
        vision => crate::layout::vision::VisionForm,
    }
    /// Before signing in: who comes for the first time, from a letter, or for help.
    entry {
        register => crate::pages::registrations::RegisterPage,
        confirm => crate::pages::registrations::ConfirmPage,
        recovery => crate::pages::recovery::RecoveryPage,
        reset => crate::pages::recovery::ResetPage,
        accept => crate::pages::invitations::AcceptPage,
        confirm_email => crate::pages::profile::ConfirmEmailPage,
        deletion => crate::pages::deletion::DeletionPage,
        help => crate::pages::help::HelpPage,
        keys => crate::pages::help::KeysPage,
        personal_data => crate::pages::help::PersonalDataPage,
    }
    home {
        home => crate::pages::home::HomePage,
    }
    profile {
        profile => crate::pages::profile::ProfilePage,
        profile_edit => crate::pages::profile::ProfileEditPage,
        email => crate::pages::profile::EmailPage,
        password => crate::pages::profile::PasswordPage,
        municipality_request => crate::pages::profile::MunicipalityRequestPage,
        substitute => crate::pages::profile::SubstitutePage,
        substitution => crate::pages::profile::SubstitutionPage,
        become_teacher => crate::pages::profile::BecomeTeacherPage,
    }
    /// «Мои заявления».
    mine {
        mine => crate::pages::applications::mine::MinePage,
    }
    /// Other people's applications, for experts and school coordinators.
    others {
        others => crate::pages::applications::others::OthersPage,
    }
    /// The draft of an application.
    filing {
        edit => crate::pages::applications::edit::EditPage,
    }
    /// From the draft to the signed application.
    signing {
        check => crate::pages::applications::check::CheckPage,
        sign => crate::pages::applications::sign::SignPage,
        sent => crate::pages::applications::sent::SentPage,
    }
    /// The case of an application.
    case {
        case => crate::pages::applications::case::CasePage,
    }
    /// The scan and the data side by side.
    view {
        view => crate::pages::applications::case::ViewPage,
    }
    /// What is done to a case on a page of its own.
    acts {
        reject => crate::pages::applications::reject::RejectPage,
        give_back => crate::pages::applications::reject::ReturnPage,
        conclusion => crate::pages::applications::conclusion::ConclusionPage,
        decline => crate::pages::applications::decline::DeclinePage,
    }
    /// What is put right in a case.
    amends {
        name => crate::pages::applications::names::NamePage,
        route => crate::pages::applications::review::RoutePage,
        organisation => crate::pages::applications::review::OrganisationPage,
    }
    withdrawal {
        withdraw => crate::pages::applications::withdrawal::WithdrawPage,
        object => crate::pages::applications::withdrawal::ObjectPage,
        withdrawal => crate::pages::applications::withdrawal::WithdrawalPage,
        return_withdrawal => crate::pages::applications::withdrawal::ReturnWithdrawalPage,
    }
    /// «Работа с заявлениями»: the hub, and the rail beside its pages.
    work {
        work => crate::pages::work::WorkPage,
        rail => crate::pages::work::WorkRail,
    }
    registration {
        registration => crate::pages::registration::RegistrationPage,
    }
    /// The application that is open beside the list.
    viewer {
        viewer => crate::pages::registration::Viewer,
    }
    planning {
        planning => crate::pages::planning::PlanningPage,
    }
    plan_panel {
        plan_panel => crate::pages::planning::PlanPanel,
    }
    schedules {
        schedules => crate::pages::schedule::SchedulesPage,
        schedule => crate::pages::schedule::SchedulePage,
        versions => crate::pages::schedule::VersionsPage,
        version => crate::pages::schedule::VersionPage,
    }
    attestation {
        attestation => crate::pages::attestation::AttestationPage,
    }
    packages {
        packages => crate::pages::packages::PackagesPage,
        package => crate::pages::packages::PackagePage,
    }
    withdrawals {
        withdrawals => crate::pages::withdrawals::WithdrawalsPage,
        exclusion => crate::pages::withdrawals::ExclusionPage,
    }
    not_filed {
        not_filed => crate::pages::not_filed::NotFiledPage,
        destruction_acts => crate::pages::destruction_acts::DestructionActsPage,
    }
    people {
        invitations => crate::pages::invitations::InvitationsPage,
        invite => crate::pages::invitations::InvitePage,
        ending => crate::pages::invitations::EndingPage,
        people => crate::pages::people::PeoplePage,
        names => crate::pages::applications::names::NamesPage,
    }
}
