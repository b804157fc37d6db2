//! Why an action is refused: not yours before anything about the stage, the stage before any condition.

use super::{
    actions::ALL,
    people::{every_case, everybody, fits, has_no_school, today, word_of_route},
};
use domain::applications::{
    Action,
    conditions::When,
    workflow::{Refusal, claim, permit},
};

/// Whose an action is at some stage, by route and whether the form is «упрощенно». Written by hand.
const THEIRS: &str = "
save_draft/delete_draft/generate/edit_again/attach_scan/submit | * | teacher/school coordinator
check/match_organisation/return_for_correction/reject/attest/decline_to_attest | * | C/operator
change_route | unsimplified | C/operator
mark_verified | operator | C
register | general | C
register | * | operator
propose_name | * | C
decide_name | * | operator
plan | general | C/operator
attach_conclusion/replace_conclusion/take_back_conclusion/attach_signed_conclusion/record_refusal | general | assigned expert
attach_conclusion/replace_conclusion/take_back_conclusion/attach_signed_conclusion/record_refusal | operator | operator
sign_conclusion/refuse_to_sign/object_to_signature/object_to_withdrawal | * | teacher
generate_withdrawal/send_withdrawal/cancel_withdrawal | * | teacher/C
register_withdrawal/return_withdrawal | * | C/operator
ask | * | teacher/school coordinator/C/operator
file_again | * | teacher
";

fn is_theirs(action: &str, route: &str, simplified: &str, who: &str) -> bool {
    THEIRS.lines().filter(|line| !line.is_empty()).any(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let people = cells[2].replace('C', "municipal coordinator/a substitute of the coordinator");
        fits(cells[0], action)
            && (fits(cells[1], route) || cells[1] == simplified)
            && fits(&people, who)
    })
}

#[test]
fn an_action_of_somebody_else_is_refused_at_every_stage_as_not_yours() {
    for (who, actor) in everybody() {
        for case in every_case() {
            let simplified = if case.simplified {
                "simplified"
            } else {
                "unsimplified"
            };
            for (action, name) in ALL {
                let theirs = is_theirs(name, word_of_route(&case), simplified, who)
                    && !has_no_school(&case, who);
                let claimed = claim(action, &actor, &case);
                assert_eq!(claimed.is_ok(), theirs, "{name} by {who}, {case:?}");
                if !theirs {
                    assert_eq!(
                        permit(action, &actor, &case, today()).err(),
                        Some(Refusal::NotYours)
                    );
                }
            }
        }
    }
}

#[test]
fn ones_own_action_is_refused_by_the_stage_or_by_a_condition_and_never_as_not_yours() {
    for (who, actor) in everybody() {
        for case in every_case() {
            for (action, name) in ALL {
                if claim(action, &actor, &case).is_err() {
                    continue;
                }
                match permit(action, &actor, &case, today()) {
                    Ok(_) | Err(Refusal::NotNow(_)) => {}
                    Err(refusal) => {
                        assert_eq!(refusal, Refusal::WrongStage(case.stage), "{name} by {who}");
                    }
                }
            }
        }
    }
}

fn refusal(
    who: &str,
    action: Action,
    of: impl Fn(&domain::applications::access::CaseFacts) -> bool,
) -> Refusal {
    let (_, actor) = everybody()
        .into_iter()
        .find(|(name, _)| *name == who)
        .unwrap();
    let case = every_case().into_iter().find(of).unwrap();
    permit(action, &actor, &case, today()).err().unwrap()
}

#[test]
fn a_coordinator_hears_that_the_schedule_is_with_the_operator() {
    let refusal = refusal("municipal coordinator", Action::Plan, |case| {
        case.stage.code() == "registered" && case.schedule_locked
    });
    assert_eq!(refusal, Refusal::NotNow(When::ScheduleOpen));
    assert_eq!(
        refusal.to_string(),
        "График отправлен на утверждение или утвержден. Попросите оператора вернуть его"
    );
}

#[test]
fn a_coordinator_hears_of_the_withdrawal_that_waits() {
    let refusal = refusal("municipal coordinator", Action::Attest, |case| {
        case.stage.code() == "signed" && case.withdrawal.is_some_and(|open| open.sent)
    });
    assert_eq!(
        refusal.to_string(),
        "По заявлению подан отзыв: сначала зарегистрируйте или верните его"
    );
}

#[test]
fn a_case_is_not_rejected_while_its_correction_may_still_come() {
    let refusal = refusal("municipal coordinator", Action::Reject, |case| {
        case.stage.code() == "returned" && case.correct_until == Some(today())
    });
    assert_eq!(refusal, Refusal::NotNow(When::CorrectionOverdue));
}

#[test]
fn an_expert_hears_when_a_refusal_to_sign_may_be_recorded() {
    let refusal = refusal("assigned expert", Action::RecordRefusal, |case| {
        case.stage.code() == "concluded" && case.refusal_from > Some(today())
    });
    assert_eq!(refusal, Refusal::NotNow(When::RefusalDue));
}

#[test]
fn a_draft_that_was_printed_once_is_never_thrown_away() {
    let refusal = refusal("teacher", Action::DeleteDraft, |case| {
        case.stage.code() == "draft" && case.has_case_number
    });
    assert_eq!(
        refusal,
        Refusal::WrongStage(domain::applications::Stage::Draft)
    );
}

#[test]
fn a_refusal_says_where_the_case_stands_in_the_words_of_the_lists() {
    let words = Refusal::WrongStage(domain::applications::Stage::Rejected).to_string();
    assert_eq!(
        words,
        "Действие недоступно: сейчас заявление в состоянии «Отклонено»"
    );
}
