//! A reason with its text: what is told to whoever leaves something out, for each purpose.

use domain::{
    applications::reasons::{self, Rejection, RejectionReason},
    reasons::{Reason, ReasonField, ReasonKind},
    withdrawals::{self, WithdrawalReturnReason},
};

/// The fields and codes of the mistakes.
fn mistakes<Kind: ReasonKind>(
    parsed: Result<Reason<Kind>, Vec<(ReasonField, domain::text::FieldError)>>,
) -> Vec<(&'static str, &'static str)> {
    let all = parsed.err().unwrap_or_default();
    all.iter()
        .map(|(field, error)| (field.name(), error.code()))
        .collect()
}

#[test]
fn a_reason_is_chosen_and_other_needs_a_text() {
    let reject = |kind, comment| Rejection::parse(&reasons::TO_REJECT, kind, comment);
    let none = [("reason_code", "required")];
    assert_eq!(mistakes(reject(None, "")), none);
    let other = Some(RejectionReason::Other);
    assert_eq!(mistakes(reject(other, " \n ")), [("comment", "required")]);
    let back = Some(WithdrawalReturnReason::Other);
    let back = Reason::parse(&withdrawals::TO_RETURN, back, "");
    assert_eq!(mistakes(back), [("comment", "required")]);
    let long = "а".repeat(2001);
    assert_eq!(
        mistakes(reject(None, &long)),
        [("reason_code", "required"), ("comment", "too_long")]
    );
}

#[test]
fn a_second_application_can_be_rejected_but_not_returned() {
    let duplicate = Some(RejectionReason::Duplicate);
    let returned = Rejection::parse(&reasons::TO_RETURN, duplicate, "");
    assert_eq!(mistakes(returned), [("reason_code", "cannot_be_mended")]);
    assert!(Rejection::parse(&reasons::TO_REJECT, duplicate, "").is_ok());
}

#[test]
fn its_words_are_those_of_the_list_and_then_ones_own() {
    let words = |kind, comment| {
        let parsed = Rejection::parse(&reasons::TO_REJECT, Some(kind), comment);
        parsed.map(|reason| reason.words()).unwrap_or_default()
    };
    assert_eq!(words(RejectionReason::NoSignature, " "), "нет подписи");
    assert_eq!(
        words(RejectionReason::Other, "  нет  печати "),
        "иное. нет печати"
    );
}
