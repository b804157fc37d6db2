//! For whom a case exists.

use super::people::{every_case, everybody, has_no_school};
use domain::applications::access::can_see;

/// Who sees it while it is a draft or a form, and who once it is filed.
const SEES: &str = "
teacher                                      | always
other teacher                                | never
school coordinator                           | always
other school's coordinator                   | never
school coordinator without a school          | never
municipal coordinator                        | filed
other municipality's coordinator             | never
coordinator without a municipality           | never
assigned expert                              | filed
other expert                                 | never
operator                                     | filed
administrator                                | never
the teacher as school coordinator            | always
the teacher as municipal coordinator         | filed
the teacher as coordinator elsewhere         | never
the teacher as expert                        | never
the teacher as operator                      | filed
the teacher as administrator                 | never
a substitute of the coordinator              | filed
the teacher's substitute as coordinator      | filed
the assigned expert as teacher               | never
the assigned expert as coordinator elsewhere | never
";

fn expected(who: &str) -> &'static str {
    let row = SEES.lines().find_map(|line| {
        let (name, when) = line.split_once('|')?;
        (name.trim() == who).then(|| when.trim())
    });
    row.unwrap_or_else(|| panic!("{who} is not in the table"))
}

#[test]
fn a_case_exists_for_those_of_the_hand_written_table_alone() {
    for (who, actor) in everybody() {
        for case in every_case() {
            if has_no_school(&case, who) {
                continue;
            }
            let filed = !matches!(case.stage.code(), "draft" | "generated");
            let sees = match expected(who) {
                "always" => true,
                "filed" => filed,
                _ => false,
            };
            assert_eq!(can_see(&actor, &case), sees, "{who}, {case:?}");
        }
    }
}

#[test]
fn while_an_organisation_is_typed_no_school_coordinator_sees_the_case() {
    for (who, actor) in everybody() {
        for mut case in every_case() {
            case.organisation_id = None;
            if who.contains("school") {
                assert!(!can_see(&actor, &case), "{who}, {case:?}");
            }
        }
    }
}
