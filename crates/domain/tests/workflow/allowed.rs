//! What each may do now.

use super::people::{every_case, everybody, fits, word_of_route, word_of_stage};
use domain::applications::{
    Action,
    access::{CaseFacts, can_see},
    workflow::{allowed_actions, permit},
};

/// Who | stages | route | printed before | schedule | what. A state that no row names allows nothing.
const EXPECTED: &str = "
teacher               | draft      | *        | no  | *    | save_draft delete_draft generate
teacher               | draft      | *        | yes | *    | save_draft generate
teacher               | generated  | *        | *   | *    | edit_again attach_scan submit
teacher               | rejected   | *        | *   | *    | file_again
school coordinator    | draft      | *        | no  | *    | save_draft delete_draft generate
school coordinator    | draft      | *        | yes | *    | save_draft generate
school coordinator    | generated  | *        | *   | *    | edit_again attach_scan submit
municipal coordinator | submitted  | general  | *   | *    | register reject
municipal coordinator | submitted  | operator | *   | *    | reject
municipal coordinator | registered | general  | *   | open | plan
operator              | submitted  | *        | *   | *    | register reject
operator              | registered | general  | *   | *    | plan
";

const ALL: [(Action, &str); 10] = [
    (Action::SaveDraft, "save_draft"),
    (Action::DeleteDraft, "delete_draft"),
    (Action::Generate, "generate"),
    (Action::EditAgain, "edit_again"),
    (Action::AttachScan, "attach_scan"),
    (Action::Submit, "submit"),
    (Action::Register, "register"),
    (Action::Reject, "reject"),
    (Action::Plan, "plan"),
    (Action::FileAgain, "file_again"),
];

fn word(action: Action) -> &'static str {
    ALL.iter().find(|(one, _)| *one == action).unwrap().1
}

fn expected(who: &str, case: &CaseFacts) -> Vec<&'static str> {
    let printed = if case.has_case_number { "yes" } else { "no" };
    let schedule = if case.schedule_locked {
        "locked"
    } else {
        "open"
    };
    let state = [
        who,
        word_of_stage(case),
        word_of_route(case),
        printed,
        schedule,
    ];
    let mut rows = EXPECTED
        .lines()
        .filter(|line| !line.is_empty())
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let found = cells
                .iter()
                .zip(state)
                .all(|(pattern, word)| fits(pattern, word));
            found.then(|| cells[5])
        });
    let actions = rows.next().unwrap_or_default();
    assert!(rows.next().is_none(), "two rows for {state:?}");
    actions.split_whitespace().collect()
}

#[test]
fn everybody_may_do_exactly_what_the_hand_written_table_says() {
    let mut compared = 0;
    for (who, actor) in everybody() {
        for case in every_case() {
            let actions: Vec<&str> = allowed_actions(&actor, &case)
                .into_iter()
                .map(word)
                .collect();
            assert_eq!(actions, expected(who, &case), "{who}, {case:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 20 * 40);
}

#[test]
fn a_permit_is_given_for_the_allowed_actions_and_for_no_other() {
    for (who, actor) in everybody() {
        for case in every_case() {
            let allowed = allowed_actions(&actor, &case);
            for (action, name) in ALL {
                let given = permit(action, &actor, &case);
                assert_eq!(
                    given.is_ok(),
                    allowed.contains(&action),
                    "{name} by {who}, {case:?}"
                );
                if let Ok(given) = given {
                    assert_eq!((given.action(), given.from()), (action, case.stage));
                }
            }
        }
    }
}

#[test]
fn what_may_be_done_can_be_seen() {
    for (who, actor) in everybody() {
        for case in every_case() {
            if !allowed_actions(&actor, &case).is_empty() {
                assert!(can_see(&actor, &case), "{who}, {case:?}");
            }
        }
    }
}

#[test]
fn nobody_acts_on_their_own_application_in_another_role() {
    let own = everybody()
        .into_iter()
        .filter(|(who, _)| who.starts_with("the teacher as"));
    let mut people = 0;
    for (who, actor) in own {
        people += 1;
        for case in every_case() {
            assert!(allowed_actions(&actor, &case).is_empty(), "{who}, {case:?}");
        }
    }
    assert_eq!(people, 6);
}

/// Where each action leads: written by hand.
#[test]
fn each_action_leads_where_the_job_says() {
    let leads = [
        ("save_draft", "draft", "draft"),
        ("delete_draft", "draft", "draft"),
        ("generate", "draft", "generated"),
        ("edit_again", "generated", "draft"),
        ("attach_scan", "generated", "generated"),
        ("submit", "generated", "submitted"),
        ("register", "submitted", "registered"),
        ("reject", "submitted", "rejected"),
        ("plan", "registered", "registered"),
        ("file_again", "rejected", "rejected"),
    ];
    let mut seen = Vec::new();
    for (_, actor) in everybody() {
        for case in every_case() {
            for action in allowed_actions(&actor, &case) {
                let given = permit(action, &actor, &case).unwrap();
                let found = (word(action), given.from().code(), given.to().code());
                assert!(leads.contains(&found), "{found:?}");
                if !seen.contains(&found) {
                    seen.push(found);
                }
            }
        }
    }
    assert_eq!(
        seen.len(),
        leads.len(),
        "an action that nobody can ever do: {seen:?}"
    );
}
