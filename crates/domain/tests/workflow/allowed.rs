//! What each may do now.

use super::{
    actions::{ALL, word},
    people::{every_case, everybody, fits, has_no_school, today, words_of},
};
use domain::applications::{
    access::{CaseFacts, can_see},
    workflow::{allowed_actions, permit},
};

/// Action | who | stages | what has to be so. Written by hand; what no row says is not allowed.
const EXPECTED: &str = "
save_draft    | OWNER     | draft/returned                | -
delete_draft  | OWNER     | draft                         | unnumbered
generate      | OWNER     | draft/returned                | -
edit_again    | OWNER     | generated/corrected           | -
attach_scan   | OWNER     | generated/corrected           | -
submit        | OWNER     | generated/corrected           | -

check                 | DECIDERS    | submitted                             | -
match_organisation    | DECIDERS    | submitted/registered/concluded/signed | typed
change_route          | DECIDERS    | submitted                             | unsimplified
mark_verified         | COORDINATOR | submitted                             | operator unverified
return_for_correction | DECIDERS    | submitted                             | NOTHING-SENT
register              | COORDINATOR | submitted                             | general NOTHING-SENT
register              | operator    | submitted                             | NOTHING-SENT
reject                | DECIDERS    | submitted                             | NOTHING-SENT
reject                | DECIDERS    | returned/corrected                    | overdue NOTHING-SENT

propose_name  | COORDINATOR | registered/concluded/signed | unproposed
decide_name   | operator    | registered/concluded/signed | proposed
plan          | COORDINATOR | registered                  | general open
plan          | operator    | registered/concluded/signed | general
plan          | operator    | compliant/not_compliant     | general sent-back

attach_conclusion        | assigned expert | registered | general
attach_conclusion        | operator        | registered | operator
replace_conclusion       | assigned expert | concluded  | general
replace_conclusion       | operator        | concluded  | operator
replace_conclusion       | assigned expert | signed     | general disputed
replace_conclusion       | operator        | signed     | operator disputed
replace_conclusion       | assigned expert | compliant/not_compliant | general sent-back
replace_conclusion       | operator        | compliant/not_compliant | operator sent-back
take_back_conclusion     | assigned expert | concluded  | general
take_back_conclusion     | operator        | concluded  | operator
sign_conclusion          | teacher         | concluded  | -
refuse_to_sign           | teacher         | concluded  | unrefused
attach_signed_conclusion | assigned expert | concluded  | general
attach_signed_conclusion | operator        | concluded  | operator
record_refusal           | assigned expert | concluded  | general refusal-due
record_refusal           | operator        | concluded  | operator refusal-due
object_to_signature      | teacher         | signed     | paper
attest                   | DECIDERS        | signed     | NOTHING-SENT
decline_to_attest        | DECIDERS        | signed     | NOTHING-SENT

generate_withdrawal  | teacher     | OPEN    | nothing/teacher-made
generate_withdrawal  | COORDINATOR | IN-WORK | nothing/coordinator-made
send_withdrawal      | teacher     | OPEN    | teacher-made
send_withdrawal      | COORDINATOR | IN-WORK | coordinator-made
cancel_withdrawal    | teacher     | OPEN    | teacher-made/teacher-sent
cancel_withdrawal    | COORDINATOR | IN-WORK | coordinator-made/coordinator-sent
object_to_withdrawal | teacher     | IN-WORK | coordinator-sent
register_withdrawal  | COORDINATOR | OPEN    | teacher-sent
register_withdrawal  | operator    | OPEN    | teacher-sent/coordinator-sent
return_withdrawal    | COORDINATOR | OPEN    | teacher-sent
return_withdrawal    | operator    | OPEN    | teacher-sent/coordinator-sent

ask        | ASKERS  | FILED               | -
file_again | teacher | rejected/withdrawn  | -
";

/// The names in capitals.
const MEANS: [(&str, &str); 8] = [
    ("OWNER", "teacher/school coordinator"),
    (
        "COORDINATOR",
        "municipal coordinator/a substitute of the coordinator",
    ),
    (
        "DECIDERS",
        "municipal coordinator/a substitute of the coordinator/operator",
    ),
    (
        "ASKERS",
        "teacher/school coordinator/municipal coordinator/a substitute of the coordinator/operator",
    ),
    (
        "OPEN",
        "submitted/returned/corrected/registered/concluded/signed",
    ),
    ("IN-WORK", "registered/concluded/signed"),
    (
        "FILED",
        "submitted/returned/corrected/registered/concluded/signed/compliant/not_compliant/rejected/withdrawn",
    ),
    ("NOTHING-SENT", "nothing/teacher-made/coordinator-made"),
];

fn meaning(pattern: &str) -> &str {
    MEANS
        .iter()
        .find(|(name, _)| *name == pattern)
        .map_or(pattern, |(_, means)| means)
}

fn expected(who: &str, case: &CaseFacts) -> Vec<&'static str> {
    let words = words_of(case);
    let mut actions: Vec<&str> = Vec::new();
    if has_no_school(case, who) {
        return actions;
    }
    for line in EXPECTED.lines().filter(|line| !line.is_empty()) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let so = cells[3] == "-"
            || cells[3]
                .split_whitespace()
                .all(|need| words.iter().any(|word| fits(meaning(need), word)));
        let theirs = fits(meaning(cells[1]), who) && fits(meaning(cells[2]), case.stage.code());
        if so && theirs && !actions.contains(&cells[0]) {
            actions.push(cells[0]);
        }
    }
    actions
}

#[test]
fn everybody_may_do_exactly_what_the_hand_written_table_says() {
    let mut compared = 0;
    for (who, actor) in everybody() {
        for case in every_case() {
            let mut actions: Vec<&str> = allowed_actions(&actor, &case, today())
                .into_iter()
                .map(word)
                .collect();
            let mut wanted = expected(who, &case);
            actions.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(actions, wanted, "{who}, {case:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 22 * 12 * 2 * 19);
}

#[test]
fn a_permit_is_given_for_the_allowed_actions_and_for_no_other() {
    for (who, actor) in everybody() {
        for case in every_case() {
            let allowed = allowed_actions(&actor, &case, today());
            for (action, name) in ALL {
                let given = permit(action, &actor, &case, today());
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
            if !allowed_actions(&actor, &case, today()).is_empty() {
                assert!(can_see(&actor, &case), "{who}, {case:?}");
            }
        }
    }
}

#[test]
fn nobody_acts_on_their_own_application_in_another_role_not_even_through_a_substitute() {
    let own = everybody()
        .into_iter()
        .filter(|(who, _)| who.starts_with("the teacher as") || who.starts_with("the teacher's"));
    let mut people = 0;
    for (who, actor) in own {
        people += 1;
        for case in every_case() {
            assert!(
                allowed_actions(&actor, &case, today()).is_empty(),
                "{who}, {case:?}"
            );
        }
    }
    assert_eq!(people, 7);
}

/// Where each action leads from each stage; those that are not here stay where they are. Written by hand.
#[test]
fn each_action_leads_where_the_job_says() {
    let leads = [
        ("generate", "draft", "generated"),
        ("generate", "returned", "corrected"),
        ("edit_again", "generated", "draft"),
        ("edit_again", "corrected", "returned"),
        ("submit", "generated", "submitted"),
        ("submit", "corrected", "submitted"),
        ("return_for_correction", "submitted", "returned"),
        ("register", "submitted", "registered"),
        ("reject", "submitted", "rejected"),
        ("reject", "returned", "rejected"),
        ("reject", "corrected", "rejected"),
        ("attach_conclusion", "registered", "concluded"),
        ("replace_conclusion", "signed", "concluded"),
        ("replace_conclusion", "compliant", "concluded"),
        ("replace_conclusion", "not_compliant", "concluded"),
        ("take_back_conclusion", "concluded", "registered"),
        ("sign_conclusion", "concluded", "signed"),
        ("attach_signed_conclusion", "concluded", "signed"),
        ("record_refusal", "concluded", "signed"),
        ("attest", "signed", "compliant"),
        ("decline_to_attest", "signed", "not_compliant"),
        ("register_withdrawal", "submitted", "withdrawn"),
        ("register_withdrawal", "returned", "withdrawn"),
        ("register_withdrawal", "corrected", "withdrawn"),
        ("register_withdrawal", "registered", "withdrawn"),
        ("register_withdrawal", "concluded", "withdrawn"),
        ("register_withdrawal", "signed", "withdrawn"),
    ];
    let mut seen = Vec::new();
    let mut done = Vec::new();
    for (_, actor) in everybody() {
        for case in every_case() {
            for action in allowed_actions(&actor, &case, today()) {
                let given = permit(action, &actor, &case, today()).unwrap();
                let found = (word(action), given.from().code(), given.to().code());
                if !done.contains(&found.0) {
                    done.push(found.0);
                }
                if found.1 == found.2 {
                    let moves = leads.iter().any(|one| (one.0, one.1) == (found.0, found.1));
                    assert!(!moves, "{found:?}");
                } else if !seen.contains(&found) {
                    assert!(leads.contains(&found), "{found:?}");
                    seen.push(found);
                }
            }
        }
    }
    assert_eq!(seen.len(), leads.len(), "{seen:?}");
    assert_eq!(
        done.len(),
        ALL.len(),
        "an action that nobody can ever do: {done:?}"
    );
}
