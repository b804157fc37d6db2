//! Letters about a conclusion, queued with the move that causes them.

use crate::{
    applications::Transition,
    letters,
    problem::{ApiError, ApiResult},
};
use chrono::NaiveDate;
use domain::applications::Route;
use mail::{
    Letter,
    letters::{
        ConclusionAnswer, ConclusionAnswered, ConclusionAttached, ConclusionOnPaper, Verdict,
    },
};
use persistence::people::{self, Person};

/// To the teacher: read and sign.
pub(super) async fn tell_attached(
    transition: &Transition,
    replaced: bool,
    sign_until: NaiveDate,
) -> ApiResult<()> {
    tell_teacher(transition, |name, case_number, case| {
        Letter::ConclusionAttached(ConclusionAttached {
            name,
            case_number,
            replaced,
            sign_until,
            link: format!("{case}/conclusion"),
        })
    })
    .await
}

/// To the teacher: a scan was attached in their name.
pub(super) async fn tell_on_paper(
    transition: &Transition,
    attached_by: String,
    refused: bool,
) -> ApiResult<()> {
    tell_teacher(transition, |name, case_number, case| {
        Letter::ConclusionOnPaper(ConclusionOnPaper {
            name,
            case_number,
            refused,
            attached_by,
            link: format!("{case}/conclusion"),
        })
    })
    .await
}

/// To the teacher: the coordinator's mark.
pub(super) async fn tell_verdict(
    transition: &Transition,
    complies: bool,
    reason: Option<String>,
) -> ApiResult<()> {
    tell_teacher(transition, |name, case_number, case| {
        Letter::Verdict(Verdict {
            name,
            case_number,
            complies,
            reason,
            link: case,
        })
    })
    .await
}

async fn tell_teacher(
    transition: &Transition,
    letter: impl FnOnce(String, String, String) -> Letter,
) -> ApiResult<()> {
    let case = &transition.found.case;
    let teacher = people::find(&transition.tx, case.teacher_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let letter = letter(
        teacher.full_name(),
        case.number()?.to_owned(),
        format!("/applications/{}", case.id),
    );
    letters::queue(&transition.tx, &teacher, letter, &[case.id]).await
}

/// To those who attached the conclusion and to the coordinators who verify it.
pub(super) async fn tell_answer(
    transition: &Transition,
    answer: ConclusionAnswer,
    remarks: Option<&str>,
) -> ApiResult<()> {
    let case = &transition.found.case;
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
            case_number: case.number()?.to_owned(),
            teacher: case.full_name(),
            answer,
            verifies,
            remarks: remarks.map(str::to_owned),
            link: format!("/applications/{}", case.id),
        });
        letters::queue(&transition.tx, &person, letter, &[case.id]).await?;
    }
    Ok(())
}

/// The case's experts; on the operator's route the operators.
async fn authors(transition: &Transition) -> ApiResult<Vec<Person>> {
    if transition.found.case.route == Route::Operator {
        return Ok(people::operators(&transition.tx).await?);
    }
    let mut experts = Vec::new();
    for expert in &transition.found.experts {
        experts.extend(people::find(&transition.tx, expert.expert_id).await?);
    }
    Ok(experts)
}
