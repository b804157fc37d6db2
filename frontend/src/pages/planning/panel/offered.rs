//! Which experts are offered, and in what order.

use contract::applications::{ApplicationCase, ExpertOption};
use domain::text::search_key;

/// The same subject first, then the least loaded; those who are assigned already are always among them.
pub fn offered(
    mut experts: Vec<ExpertOption>,
    case: &ApplicationCase,
    subjects: &str,
) -> Vec<ExpertOption> {
    for assigned in &case.experts {
        if !experts
            .iter()
            .any(|expert| expert.person_id == assigned.person_id)
        {
            experts.push(ExpertOption {
                person_id: assigned.person_id,
                full_name: assigned.full_name.clone(),
                position: Some(assigned.printed.clone()),
                workplace: None,
                subject: None,
                municipality: None,
                load: 1,
            });
        }
    }
    experts.sort_by_key(|expert| {
        (
            !same_subject(expert, subjects),
            expert.load,
            search_key(&expert.full_name),
        )
    });
    experts
}

/// Whether the expert knows one of the teacher's subjects.
pub fn same_subject(expert: &ExpertOption, subjects: &str) -> bool {
    let own = expert
        .subject
        .as_deref()
        .map(search_key)
        .unwrap_or_default();
    !own.is_empty() && search_key(subjects).contains(&own)
}

/// What a search looks through.
pub fn words(expert: &ExpertOption) -> String {
    let parts = [
        Some(&expert.full_name),
        expert.position.as_ref(),
        expert.workplace.as_ref(),
        expert.subject.as_ref(),
    ];
    search_key(
        &parts
            .into_iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(" "),
    )
}
