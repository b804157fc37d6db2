//! The triggers that keep numbers for lists know the stages that the domain calls open and scheduled.

use domain::applications::Stage;

fn codes(of: impl Fn(&Stage) -> bool) -> String {
    let stages = Stage::ALL.into_iter().filter(of);
    let codes: Vec<String> = stages.map(|stage| format!("'{}'", stage.code())).collect();
    format!("({})", codes.join(", "))
}

#[test]
fn triggers_name_the_open_and_the_scheduled_stages() {
    let known = [
        codes(|stage| stage.is_open()),
        codes(|stage| stage.is_scheduled()),
    ];
    for triggers in [
        include_str!("../../../migrations/src/kept_for_lists.sqlite.sql"),
        include_str!("../../../migrations/src/kept_for_lists.postgres.sql"),
    ] {
        let mut lists = triggers
            .split("stage IN ")
            .skip(1)
            .chain(triggers.split("stage NOT IN ").skip(1));
        assert!(lists.clone().count() > 4);
        assert!(
            lists.all(|list| known.iter().any(|codes| list.starts_with(codes))),
            "{known:?}"
        );
        assert!(known.iter().all(|codes| triggers.contains(codes)));
    }
}
