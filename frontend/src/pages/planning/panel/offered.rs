//! In what order experts are offered.

use contract::planning::Candidate;
use domain::applications::conflicts::{Conflict, ConflictVerdict};
use domain::text::search_key;

/// Those who can be named first, then the same subject, then the least loaded.
pub fn offered(mut candidates: Vec<Candidate>, subjects: &str) -> Vec<Candidate> {
    candidates.sort_by_cached_key(|one| {
        (
            refused(one).is_some(),
            !same_subject(one, subjects),
            one.load,
            search_key(&one.full_name),
        )
    });
    candidates
}

/// Why this one cannot be named at all; being named already is a matter of the place.
pub fn refused(candidate: &Candidate) -> Option<String> {
    candidate
        .conflicts
        .iter()
        .find(|one| one.verdict == ConflictVerdict::Refused && one.code != Conflict::AlreadyNamed)
        .map(|one| one.message.clone())
}

/// What has to be answered by a written reason.
pub fn asks_reason(candidate: &Candidate) -> Option<String> {
    let found = candidate
        .conflicts
        .iter()
        .find(|one| one.verdict == ConflictVerdict::ReasonRequired);
    found.map(|one| one.message.clone())
}

/// What is only to be looked at.
pub fn noted(candidate: &Candidate) -> Option<String> {
    let found = candidate
        .conflicts
        .iter()
        .find(|one| one.verdict == ConflictVerdict::Noted);
    found.map(|one| one.message.clone())
}

/// Whether the expert knows one of the teacher's subjects.
pub fn same_subject(candidate: &Candidate, subjects: &str) -> bool {
    let own = candidate
        .subject
        .as_deref()
        .map(search_key)
        .unwrap_or_default();
    !own.is_empty() && search_key(subjects).contains(&own)
}

/// What a search looks through.
pub fn words(candidate: &Candidate) -> String {
    let parts = [
        Some(&candidate.full_name),
        candidate.position.as_ref(),
        candidate.workplace.as_ref(),
        candidate.subject.as_ref(),
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
