//! The teacher's answer to a conclusion reaches those who attached it and the coordinators who verify it.

use crate::{CaseworkResult, Transition};
use domain::applications::Route;
use mail::{
    Letter,
    letters::{ConclusionAnswer, ConclusionAnswered},
};
use persistence::people::{self, Person};

/// To those who attached the conclusion and to the coordinators who verify it.
pub(super) async fn tell_answer(
    transition: &Transition,
    answer: ConclusionAnswer,
    remarks: Option<&str>,
) -> CaseworkResult {
    let case = transition.case();
    let by_the_expert = answer == ConclusionAnswer::RefusalRecorded;
    let authors = if by_the_expert {
        Vec::new()
    } else {
        authors(transition).await?
    };
    let coordinators = people::coordinators(&transition.tx, case.municipality_id).await?;
    let authors = authors.into_iter().map(|person| (person, false));
    for (person, verifies) in authors.chain(coordinators.into_iter().map(|one| (one, true))) {
        let letter = Letter::ConclusionAnswered(ConclusionAnswered {
            name: person.full_name(),
            case_number: transition.number()?,
            teacher: case.full_name(),
            answer,
            verifies,
            remarks: remarks.map(str::to_owned),
            link: transition.link(""),
        });
        transition.tell(&person, letter).await?;
    }
    Ok(())
}

/// The case's experts; on the operator's route the operators.
async fn authors(transition: &Transition) -> CaseworkResult<Vec<Person>> {
    if transition.case().route == Route::Operator {
        return Ok(people::operators(&transition.tx).await?);
    }
    let mut experts = Vec::new();
    for expert in &transition.found.experts {
        experts.extend(people::find(&transition.tx, expert.expert_id).await?);
    }
    Ok(experts)
}
