//! Every address of the server.

use crate::{
    applications, conclusions, deletions, documents, experts, explorer, health, help, home,
    invitations, me, names, not_filed, notices, packages, people, planned_steps, planning,
    preferences, questions, recovery, reference, registrations, saved_filters, schedule, sessions,
    spa, state::State, substitutions, tickets, withdrawals,
};
use actix_web::web;
use utoipa_actix_web::{scope, service_config::ServiceConfig};

/// The operations under `/api/v1`; the specification is collected from here.
pub(crate) fn operations(config: &mut ServiceConfig<'_>) {
    config.service(
        scope::scope("/api/v1")
            .service(sessions::sign_in::sign_in)
            .service(sessions::refresh::refresh)
            .service(sessions::sign_out::sign_out)
            .service(sessions::switch_role::switch_role)
            .service(sessions::me::me)
            .service(sessions::change_me)
            .service(sessions::become_teacher::become_teacher)
            .service(me::email::change_email)
            .service(me::confirm_email::confirm_email)
            .service(me::password::change_password)
            .service(me::municipality_request::ask)
            .service(registrations::register::register)
            .service(registrations::confirm::confirm)
            .service(recovery::request::request)
            .service(recovery::complete::complete)
            .service(invitations::list::list)
            .service(invitations::create::create)
            .service(invitations::inspect::inspect)
            .service(invitations::accept::accept)
            .service(invitations::accept_as_me::accept_as_me)
            .service(invitations::resend::resend)
            .service(invitations::withdraw::withdraw)
            .service(people::list::list)
            .service(people::block::block)
            .service(people::unblock)
            .service(people::municipality::change_municipality)
            .service(people::municipality_answer::decline_request)
            .service(people::password_reset::send_password_reset)
            .service(people::ending::ending)
            .service(people::end_grant::end_grant)
            .service(substitutions::list::list)
            .service(substitutions::create::create)
            .service(substitutions::inspect::inspect)
            .service(substitutions::accept::accept)
            .service(substitutions::end::end)
            .service(reference::consent::consent)
            .service(reference::municipalities)
            .service(reference::organisations)
            .service(reference::add_organisation)
            .service(reference::positions)
            .service(reference::subjects)
            .service(reference::periods)
            .service(reference::add_period)
            .service(help::contacts)
            .service(home::home)
            .service(applications::list::list)
            .service(applications::export_xlsx)
            .service(applications::export_csv)
            .service(applications::journal::journal_pdf)
            .service(applications::create::create)
            .service(applications::show::show)
            .service(applications::save::save)
            .service(applications::remove::remove)
            .service(applications::generate::generate)
            .service(applications::edit::edit)
            .service(applications::submit::submit)
            .service(applications::register::register)
            .service(applications::reject::reject)
            .service(applications::plan::plan)
            .service(applications::review::check::check)
            .service(applications::review::return_for_correction::return_for_correction)
            .service(applications::review::verify::verify)
            .service(applications::review::change_route::change_route)
            .service(applications::review::match_organisation::match_organisation)
            .service(applications::review::add_organisation::add_and_match)
            .service(planning::show::show)
            .service(names::list::list)
            .service(names::propose::propose)
            .service(names::confirm::confirm)
            .service(names::decline::decline)
            .service(planning::bulk::plan_period)
            .service(planned_steps::preview::preview)
            .service(planned_steps::plan::plan)
            .service(planned_steps::list::list)
            .service(planned_steps::cancel::cancel)
            .service(saved_filters::list::list)
            .service(saved_filters::save::save)
            .service(saved_filters::remove::remove)
            .service(preferences::show)
            .service(preferences::change)
            .service(conclusions::attach::attach)
            .service(conclusions::take_back::take_back)
            .service(conclusions::sign::sign)
            .service(conclusions::refuse::refuse)
            .service(conclusions::object::object)
            .service(conclusions::signed_scan::attach_signed)
            .service(conclusions::refusal::record_refusal)
            .service(conclusions::attest::attest)
            .service(conclusions::decline::decline)
            .service(withdrawals::list::list)
            .service(withdrawals::export_xlsx)
            .service(withdrawals::export_csv)
            .service(withdrawals::generate::generate)
            .service(withdrawals::cancel::cancel)
            .service(withdrawals::send::send)
            .service(withdrawals::object::object)
            .service(withdrawals::register::register)
            .service(withdrawals::return_::return_withdrawal)
            .service(documents::upload::upload)
            .service(documents::add_link::add_link)
            .service(documents::remove::remove)
            .service(documents::content::content)
            .service(tickets::issue)
            .service(not_filed::export_xlsx)
            .service(not_filed::export_csv)
            .service(not_filed::list::list)
            .service(not_filed::later::plan_later)
            .service(notices::preview::preview)
            .service(notices::send::send)
            .service(deletions::inspect::inspect)
            .service(deletions::delete::delete)
            .service(deletions::acts::list)
            .service(deletions::document_pdf)
            .service(questions::list::list)
            .service(questions::ask::ask)
            .service(experts::list)
            .service(schedule::list::list)
            .service(schedule::document_pdf)
            .service(schedule::document_xlsx)
            .service(schedule::document_docx)
            .service(schedule::versions::list)
            .service(schedule::versions::changes)
            .service(schedule::versions::show)
            .service(schedule::show::show)
            .service(schedule::send::send)
            .service(schedule::approve::approve)
            .service(schedule::return_to_coordinator)
            .service(schedule::reopen::reopen)
            .service(packages::next::next)
            .service(packages::list::list)
            .service(packages::hand_over::hand_over)
            .service(packages::show::show)
            .service(packages::package_zip)
            .service(packages::inventory_pdf)
            .service(packages::accept)
            .service(packages::give_back),
    );
}

/// Adds everything the server answers to an actix app.
pub(crate) fn configure(state: State) -> impl FnOnce(&mut web::ServiceConfig) {
    move |config| {
        let settings = state.settings.clone();
        config.app_data(web::Data::new(state));
        config.app_data(
            web::PathConfig::default()
                .error_handler(|_, _| crate::problem::ApiError::not_found().into()),
        );
        config.service(health::healthz).service(health::readyz);
        let mut collected = ServiceConfig::new(config);
        operations(&mut collected);
        if settings.explorer {
            explorer::configure(config);
        }
        spa::configure(config, settings.spa.as_deref());
    }
}
