//! Letters about a withdrawal.

use crate::{CaseworkResult, Transition, applications::taken_out};
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

async fn tell(
    transition: &Transition,
    id: Uuid,
    letter: impl FnOnce(&Person) -> CaseworkResult<Letter>,
) -> CaseworkResult {
    let Some(person) = people::find(&transition.tx, id).await? else {
        return Ok(());
    };
    let letter = letter(&person)?;
    transition.tell(&person, letter).await
}

/// The teacher hears that the coordinator withdraws the application, and why.
pub(super) async fn announced(transition: &Transition, withdrawal: &Withdrawal) -> CaseworkResult {
    if withdrawal.by == WithdrawnBy::Teacher {
        return Ok(());
    }
    tell(transition, transition.case().teacher_id, |teacher| {
        Ok(Letter::WithdrawalAnnounced(WithdrawalAnnounced {
            name: teacher.full_name(),
            case_number: transition.number()?,
            coordinator: withdrawal.filer_name.clone(),
            reason: withdrawal.reason.clone(),
            link: transition.link("/withdraw/object"),
        }))
    })
    .await
}

/// Who heard of a coordinator's withdrawal hears that it is off.
pub(super) async fn cancelled(transition: &Transition, withdrawal: &Withdrawal) -> CaseworkResult {
    if withdrawal.by == WithdrawnBy::Teacher || withdrawal.sent_at.is_none() {
        return Ok(());
    }
    tell(transition, transition.case().teacher_id, |teacher| {
        Ok(Letter::WithdrawalDropped(WithdrawalDropped {
            name: teacher.full_name(),
            case_number: transition.number()?,
            link: transition.link(""),
        }))
    })
    .await
}

/// The coordinators of the municipality and the operators hear the teacher's words.
pub(super) async fn objected(transition: &Transition, text: &str) -> CaseworkResult {
    let case = transition.case();
    let mut readers = people::coordinators(&transition.tx, case.municipality_id).await?;
    for operator in people::operators(&transition.tx).await? {
        if readers.iter().all(|reader| reader.id != operator.id) {
            readers.push(operator);
        }
    }
    for reader in readers.iter().filter(|one| one.id != case.teacher_id) {
        let letter = Letter::WithdrawalObjected(WithdrawalObjected {
            name: reader.full_name(),
            case_number: transition.number()?,
            teacher: case.full_name(),
            objection: text.to_owned(),
            link: transition.link("/withdrawal"),
        });
        transition.tell(reader, letter).await?;
    }
    Ok(())
}

/// The teacher and the experts hear that the case is withdrawn. In the order of their ids: merging locks a person's waiting letter.
pub(super) async fn registered(transition: &Transition, withdrawal: &Withdrawal) -> CaseworkResult {
    let case = transition.case();
    tell(transition, case.teacher_id, |teacher| {
        Ok(Letter::WithdrawalRegistered(WithdrawalRegistered {
            name: teacher.full_name(),
            case_number: transition.number()?,
            filed_by: withdrawal.by.title().to_owned(),
            reason: withdrawal.reason.clone(),
            link: transition.link(""),
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

fn withdrawn(transition: &Transition, expert: &Person) -> CaseworkResult<Letter> {
    Ok(Letter::CaseWithdrawn(CaseWithdrawn {
        name: expert.full_name(),
        case_number: transition.number()?,
        teacher: transition.case().full_name(),
        link: "/".into(),
    }))
}

/// Who filed it hears why it came back.
pub(super) async fn returned(
    transition: &Transition,
    withdrawal: &Withdrawal,
    why: &Reason<WithdrawalReturnReason>,
) -> CaseworkResult {
    tell(transition, withdrawal.filer_id, |filer| {
        Ok(Letter::WithdrawalReturned(WithdrawalReturned {
            name: filer.full_name(),
            case_number: transition.number()?,
            teacher: transition.case().full_name(),
            reason: why.kind().title().to_owned(),
            comment: why.comment().map(str::to_owned),
            link: transition.link("/withdraw"),
        }))
    })
    .await?;
    cancelled(transition, withdrawal).await
}
