//! Stored codes and their titles. The codes are written out here: the chains of histories depend on them.

use domain::{
    applications::{Action, workflow},
    history::{HistoryEvent, title_of},
};

/// Every code that has been stored so far.
const STORED: &str = "
    account_made ask attach_conclusion attach_document attach_scan attach_signed_conclusion attest became_teacher blocked
    cancel_step cancel_withdrawal change_route check confirm_name create decline_name decline_to_attest delete_draft
    edit_again email_changed generate generate_withdrawal hand_over invitation_accepted invitation_withdrawn invited
    invited_again mark_verified match_organisation municipality_changed municipality_kept municipality_requested
    notice_sent object_to_signature object_to_withdrawal package package_accept package_return password_changed
    password_reset password_reset_sent plan plans_filing_later profile_changed propose_name record_refusal
    refuse_to_sign register register_withdrawal registered_account registration_data_destroyed reject remove_document
    replace_conclusion return_for_correction return_withdrawal role_ended schedule_approve schedule_reopen
    schedule_return schedule_send send_withdrawal sign_conclusion submit submit_again substitute_named
    substitution_accepted substitution_ended take_back_conclusion unblocked
";

#[test]
fn every_stored_code_has_a_russian_title() {
    for code in STORED.split_whitespace() {
        let event = HistoryEvent::from_code(code).unwrap_or_else(|| panic!("{code} is unknown"));
        assert_eq!(event.code(), code);
        let title = title_of(code);
        assert!(
            !title.is_empty() && !title.contains(|c: char| c.is_ascii_alphabetic()),
            "{code}: {title}"
        );
    }
    assert_eq!(title_of("delete_draft"), "Черновик удалён");
}

/// A move's event bears the name of its action, as `allowed_actions` does.
#[test]
fn a_move_is_stored_under_its_actions_name() {
    for action in workflow::TABLE.iter().map(|row| row.action) {
        let name = format!("{action:?}");
        let code = HistoryEvent::from(action).code();
        assert_eq!(code.replace('_', ""), name.to_lowercase());
    }
    assert_eq!(HistoryEvent::from(Action::Reject).code(), "reject");
}
