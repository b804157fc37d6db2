//! A permit is for one case, one version and one action.

use super::actions::ALL;
use super::people::{every_case, everybody, today};
use domain::applications::workflow::permit;
use uuid::Uuid;

#[test]
fn it_proves_its_own_action_on_its_own_case_alone() {
    let all = ALL.map(|(action, _)| action);
    for case in every_case() {
        for (_, actor) in everybody() {
            for action in all {
                let Ok(permit) = permit(action, &actor, &case, today()) else {
                    continue;
                };
                assert_eq!(permit.proves(&[action], case.id, case.version), Ok(()));
                let others: Vec<_> = all.into_iter().filter(|one| *one != action).collect();
                assert!(permit.proves(&others, case.id, case.version).is_err());
                assert!(
                    permit
                        .proves(&all, Uuid::from_u128(2), case.version)
                        .is_err()
                );
                assert!(permit.proves(&all, case.id, case.version + 1).is_err());
            }
        }
    }
}
