//! Why an action is refused: not yours before anything about the stage.

use super::people::{every_case, everybody, fits, word_of_route};
use domain::applications::{
    Action,
    workflow::{Refusal, claim, permit},
};

/// Whose an action is at some stage, by route. Written by hand.
const THEIRS: &str = "
save_draft   | *       | teacher/school coordinator
delete_draft | *       | teacher/school coordinator
generate     | *       | teacher/school coordinator
edit_again   | *       | teacher/school coordinator
attach_scan  | *       | teacher/school coordinator
submit       | *       | teacher/school coordinator
register     | general | municipal coordinator/operator
register     | operator | operator
reject       | *       | municipal coordinator/operator
plan         | general | municipal coordinator/operator
file_again   | *       | teacher
";

const ACTIONS: [(&str, Action, &str); 10] = [
    ("save_draft", Action::SaveDraft, "draft"),
    ("delete_draft", Action::DeleteDraft, "draft"),
    ("generate", Action::Generate, "draft"),
    ("edit_again", Action::EditAgain, "generated"),
    ("attach_scan", Action::AttachScan, "generated"),
    ("submit", Action::Submit, "generated"),
    ("register", Action::Register, "submitted"),
    ("reject", Action::Reject, "submitted"),
    ("plan", Action::Plan, "registered"),
    ("file_again", Action::FileAgain, "rejected"),
];

fn is_theirs(action: &str, route: &str, who: &str) -> bool {
    THEIRS.lines().filter(|line| !line.is_empty()).any(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        cells[0] == action && fits(cells[1], route) && fits(cells[2], who)
    })
}

#[test]
fn an_action_of_somebody_else_is_refused_at_every_stage_as_not_yours() {
    for (who, actor) in everybody() {
        for case in every_case() {
            for (name, action, _) in ACTIONS {
                let theirs = is_theirs(name, word_of_route(&case), who);
                let claimed = claim(action, &actor, &case);
                assert_eq!(claimed.is_ok(), theirs, "{name} by {who}, {case:?}");
                if !theirs {
                    assert_eq!(permit(action, &actor, &case).err(), Some(Refusal::NotYours));
                }
            }
        }
    }
}

#[test]
fn ones_own_action_at_another_stage_names_the_stage() {
    for (who, actor) in everybody() {
        for case in every_case() {
            for (name, action, stage) in ACTIONS {
                if is_theirs(name, word_of_route(&case), who) && case.stage.code() != stage {
                    let refusal = permit(action, &actor, &case).err();
                    assert_eq!(
                        refusal,
                        Some(Refusal::WrongStage(case.stage)),
                        "{name} by {who}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_coordinator_hears_that_the_schedule_is_with_the_operator() {
    let (_, coordinator) = everybody()
        .into_iter()
        .find(|(who, _)| *who == "municipal coordinator")
        .unwrap();
    let registered = every_case()
        .into_iter()
        .find(|case| case.stage.code() == "registered" && case.schedule_locked)
        .unwrap();
    let refusal = permit(Action::Plan, &coordinator, &registered)
        .err()
        .unwrap();
    assert_eq!(refusal, Refusal::ScheduleLocked);
    assert_eq!(
        refusal.to_string(),
        "График отправлен на утверждение или утвержден. Попросите оператора вернуть его"
    );
}

#[test]
fn a_draft_that_was_printed_once_is_never_thrown_away() {
    let (_, teacher) = everybody().into_iter().next().unwrap();
    for case in every_case()
        .into_iter()
        .filter(|case| case.stage.code() == "draft")
    {
        let refusal = permit(Action::DeleteDraft, &teacher, &case).err();
        let wanted = case
            .has_case_number
            .then_some(Refusal::WrongStage(case.stage));
        assert_eq!(refusal, wanted);
    }
}

#[test]
fn a_refusal_says_where_the_case_stands_in_the_words_of_the_lists() {
    let words = Refusal::WrongStage(domain::applications::Stage::Rejected).to_string();
    assert_eq!(
        words,
        "Действие недоступно: сейчас заявление в состоянии «Отклонено»"
    );
}
