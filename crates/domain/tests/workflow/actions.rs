//! The actions with the words that the expectations use.

use domain::applications::Action;

pub const ALL: [(Action, &str); 34] = [
    (Action::SaveDraft, "save_draft"),
    (Action::DeleteDraft, "delete_draft"),
    (Action::Generate, "generate"),
    (Action::EditAgain, "edit_again"),
    (Action::AttachScan, "attach_scan"),
    (Action::Submit, "submit"),
    (Action::Check, "check"),
    (Action::MatchOrganisation, "match_organisation"),
    (Action::ChangeRoute, "change_route"),
    (Action::MarkVerified, "mark_verified"),
    (Action::ReturnForCorrection, "return_for_correction"),
    (Action::Register, "register"),
    (Action::Reject, "reject"),
    (Action::ProposeName, "propose_name"),
    (Action::DecideName, "decide_name"),
    (Action::Plan, "plan"),
    (Action::AttachConclusion, "attach_conclusion"),
    (Action::ReplaceConclusion, "replace_conclusion"),
    (Action::TakeBackConclusion, "take_back_conclusion"),
    (Action::SignConclusion, "sign_conclusion"),
    (Action::RefuseToSign, "refuse_to_sign"),
    (Action::AttachSignedConclusion, "attach_signed_conclusion"),
    (Action::RecordRefusal, "record_refusal"),
    (Action::ObjectToSignature, "object_to_signature"),
    (Action::Attest, "attest"),
    (Action::DeclineToAttest, "decline_to_attest"),
    (Action::GenerateWithdrawal, "generate_withdrawal"),
    (Action::SendWithdrawal, "send_withdrawal"),
    (Action::CancelWithdrawal, "cancel_withdrawal"),
    (Action::ObjectToWithdrawal, "object_to_withdrawal"),
    (Action::RegisterWithdrawal, "register_withdrawal"),
    (Action::ReturnWithdrawal, "return_withdrawal"),
    (Action::Ask, "ask"),
    (Action::FileAgain, "file_again"),
];

pub fn word(action: Action) -> &'static str {
    ALL.iter().find(|(one, _)| *one == action).unwrap().1
}
