//! The words that the database and the JSON keep for good.

use domain::{
    applications::{
        AttestationForm, ClaimedCategory, HeldCategory, Route, Stage, checklist::CheckItem,
        reasons::RejectionReason,
    },
    conclusions::Signature,
    reasons::ReasonKind,
    roles::Role,
    schedule::ScheduleState,
    withdrawals::{WithdrawalState, WithdrawnBy},
};

macro_rules! back_and_forth {
    ($($kind:ty: $all:expr),+ $(,)?) => {
        $(for one in $all {
            assert_eq!(<$kind>::from_code(one.code()), Some(one), "{:?}", one);
            assert!(!one.title().is_empty());
        }
        assert_eq!(<$kind>::from_code("DROP TABLE"), None);)+
    };
}

#[test]
fn every_stored_word_is_read_back_as_what_it_was() {
    back_and_forth!(
        Stage: Stage::ALL,
        HeldCategory: HeldCategory::ALL.iter().copied(),
        ClaimedCategory: ClaimedCategory::ALL.iter().copied(),
        AttestationForm: AttestationForm::ALL.iter().copied(),
        Route: Route::ALL.iter().copied(),
        RejectionReason: RejectionReason::ALL.iter().copied(),
        Role: Role::ALL,
        ScheduleState: ScheduleState::ALL,
        CheckItem: CheckItem::ALL.iter().copied(),
        Signature: Signature::ALL.iter().copied(),
        WithdrawnBy: WithdrawnBy::ALL.iter().copied(),
        WithdrawalState: WithdrawalState::ALL.iter().copied(),
    );
}

#[test]
fn only_the_simplified_form_goes_the_operators_way() {
    assert_eq!(AttestationForm::InPerson.route(), Route::General);
    assert_eq!(AttestationForm::Remote.route(), Route::General);
    assert_eq!(AttestationForm::Simplified.route(), Route::Operator);
}

#[test]
fn only_the_reason_other_needs_words_of_its_own() {
    let need: Vec<&str> = RejectionReason::ALL
        .iter()
        .filter(|reason| reason.needs_comment())
        .map(|reason| reason.code())
        .collect();
    assert_eq!(need, ["other"]);
}

#[test]
fn a_ticked_list_is_kept_in_its_own_order_and_read_back() {
    let ticked = [CheckItem::NoErrors, CheckItem::ScanReadable];
    let text = domain::applications::checklist::to_text(&ticked);
    assert_eq!(text, "scan_readable,no_errors");
    assert_eq!(
        domain::applications::checklist::from_text(&text),
        Some(vec![CheckItem::ScanReadable, CheckItem::NoErrors])
    );
    assert_eq!(domain::applications::checklist::from_text(""), Some(vec![]));
    assert_eq!(domain::applications::checklist::from_text("no_such"), None);
}
