//! Letters about a withdrawal.

use crate::{
    applications::{Transition, taken_out},
    letters::queue,
    problem::ApiResult,
};
use domain::{
    reasons::Reason,
    withdrawals::{WithdrawalReturnReason, WithdrawnBy},
};
use mail::{
    Letter,
    letters::{
        CaseWithdrawn, WithdrawalAnnounced, WithdrawalDropped, WithdrawalObjected,
        WithdrawalRegistered, WithdrawalReturned,
    },
};
use persistence::{
    people::{self, Person},
    withdrawals::Withdrawal,
};
use uuid::Uuid;

fn number(transition: &Transition) -> ApiResult<String> {
    Ok(transition.found.case.number()?.to_owned())
}

fn link(transition: &Transition, page: &str) -> String {
    format!("/applications/{}{page}", transition.found.case.id)
}

async fn tell(
    transition: &Transition,
    id: Uuid,
    letter: impl FnOnce(&Person) -> ApiResult<Letter>,
) -> ApiResult<()> {
    let Some(person) = people::find(&transition.tx, id).await? else {
        return Ok(());
    };
    let letter = letter(&person)?;
    queue(&transition.tx, &person, letter, &[transition.found.case.id]).await
}

/// The teacher hears that the coordinator withdraws the application, and why.
pub(super) async fn announce(transition: &Transition, withdrawal: &Withdrawal) -> ApiResult<()> {
    if withdrawal.by == WithdrawnBy::Teacher {
        return Ok(());
    }
    tell(transition, transition.found.case.teacher_id, |teacher| {
        Ok(Letter::WithdrawalAnnounced(WithdrawalAnnounced {
            name: teacher.full_name(),
            case_number: number(transition)?,
            coordinator: withdrawal.filer_name.clone(),
            reason: withdrawal.reason.clone(),
            link: link(transition, "/withdraw/object"),
        }))
    })
    .await
}

/// Who heard of a coordinator's withdrawal hears that it is off.
pub(super) async fn cancelled(transition: &Transition, withdrawal: &Withdrawal) -> ApiResult<()> {
    if withdrawal.by == WithdrawnBy::Teacher || withdrawal.sent_at.is_none() {
        return Ok(());
    }
    tell(transition, transition.found.case.teacher_id, |teacher| {
        Ok(Letter::WithdrawalDropped(WithdrawalDropped {
            name: teacher.full_name(),
            case_number: number(transition)?,
            link: link(transition, ""),
        }))
    })
    .await
}

/// The coordinators of the municipality and the operators hear the teacher's words.
pub(super) async fn objected(transition: &Transition, text: &str) -> ApiResult<()> {
    let case = &transition.found.case;
    let mut readers = people::coordinators(&transition.tx, case.municipality_id).await?;
    for operator in people::operators(&transition.tx).await? {
        if readers.iter().all(|reader| reader.id != operator.id) {
            readers.push(operator);
        }
    }
    for reader in readers.iter().filter(|one| one.id != case.teacher_id) {
        let letter = Letter::WithdrawalObjected(WithdrawalObjected {
            name: reader.full_name(),
            case_number: number(transition)?,
            teacher: case.full_name(),
            objection: text.to_owned(),
            link: link(transition, "/withdrawal"),
        });
        queue(&transition.tx, reader, letter, &[case.id]).await?;
    }
    Ok(())
}

/// The teacher and the experts hear that the case is withdrawn. In the order of their ids: merging locks a person's waiting letter.
pub(super) async fn registered(transition: &Transition, withdrawal: &Withdrawal) -> ApiResult<()> {
    let case = &transition.found.case;
    tell(transition, case.teacher_id, |teacher| {
        Ok(Letter::WithdrawalRegistered(WithdrawalRegistered {
            name: teacher.full_name(),
            case_number: number(transition)?,
            filed_by: withdrawal.by.title().to_owned(),
            reason: withdrawal.reason.clone(),
            link: link(transition, ""),
        }))
    })
    .await?;
    let mut experts: Vec<Uuid> = transition
        .found
        .experts
        .iter()
        .map(|one| one.expert_id)
        .collect();
    experts.sort_unstable();
    for id in experts {
        // Whose letter of assignment had not gone yet never hears of the case.
        if !taken_out(&transition.tx, case, id).await? {
            tell(transition, id, |expert| withdrawn(transition, expert)).await?;
        }
    }
    Ok(())
}

fn withdrawn(transition: &Transition, expert: &Person) -> ApiResult<Letter> {
    Ok(Letter::CaseWithdrawn(CaseWithdrawn {
        name: expert.full_name(),
        case_number: number(transition)?,
        teacher: transition.found.case.full_name(),
        link: "/".into(),
    }))
}

/// Who filed it hears why it came back.
pub(super) async fn returned(
    transition: &Transition,
    withdrawal: &Withdrawal,
    why: &Reason<WithdrawalReturnReason>,
) -> ApiResult<()> {
    tell(transition, withdrawal.filer_id, |filer| {
        Ok(Letter::WithdrawalReturned(WithdrawalReturned {
            name: filer.full_name(),
            case_number: number(transition)?,
            teacher: transition.found.case.full_name(),
            reason: why.kind().title().to_owned(),
            comment: why.comment().map(str::to_owned),
            link: link(transition, "/withdraw"),
        }))
    })
    .await?;
    cancelled(transition, withdrawal).await
}
