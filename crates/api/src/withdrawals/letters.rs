//! Letters about a withdrawal.

use crate::{
    applications::{Begun, taken_out},
    letters::queue,
    problem::ApiResult,
};
use domain::withdrawals::WithdrawnBy;
use mail::{
    Letter,
    letters::{
        CaseWithdrawn, WithdrawalAnnounced, WithdrawalDropped, WithdrawalObjected,
        WithdrawalRegistered, WithdrawalReturned,
    },
};
use persistence::{
    people::{self, Person},
    withdrawals::{Returned, Withdrawal},
};
use uuid::Uuid;

fn number(begun: &Begun) -> String {
    begun.found.case.case_number.clone().unwrap_or_default()
}

fn link(begun: &Begun, page: &str) -> String {
    format!("/applications/{}{page}", begun.found.case.id)
}

async fn tell(begun: &Begun, id: Uuid, letter: impl FnOnce(&Person) -> Letter) -> ApiResult<()> {
    let Some(person) = people::find(&begun.tx, id).await? else {
        return Ok(());
    };
    let letter = letter(&person);
    queue(&begun.tx, &person, letter, &[begun.found.case.id]).await
}

/// The teacher hears that the coordinator withdraws the application, and why.
pub(super) async fn announce(begun: &Begun, withdrawal: &Withdrawal) -> ApiResult<()> {
    if withdrawal.by == WithdrawnBy::Teacher {
        return Ok(());
    }
    tell(begun, begun.found.case.teacher_id, |teacher| {
        Letter::WithdrawalAnnounced(WithdrawalAnnounced {
            name: teacher.full_name(),
            case_number: number(begun),
            coordinator: withdrawal.filer_name.clone(),
            reason: withdrawal.reason.clone(),
            link: link(begun, "/withdraw/object"),
        })
    })
    .await
}

/// Who heard of a coordinator's withdrawal hears that it is off.
pub(super) async fn cancelled(begun: &Begun, withdrawal: &Withdrawal) -> ApiResult<()> {
    if withdrawal.by == WithdrawnBy::Teacher || withdrawal.sent_at.is_none() {
        return Ok(());
    }
    tell(begun, begun.found.case.teacher_id, |teacher| {
        Letter::WithdrawalDropped(WithdrawalDropped {
            name: teacher.full_name(),
            case_number: number(begun),
            link: link(begun, ""),
        })
    })
    .await
}

/// The coordinators of the municipality and the operators hear the teacher's words.
pub(super) async fn objected(begun: &Begun, text: &str) -> ApiResult<()> {
    let case = &begun.found.case;
    let mut readers = people::coordinators(&begun.tx, case.municipality_id).await?;
    for operator in people::operators(&begun.tx).await? {
        if readers.iter().all(|reader| reader.id != operator.id) {
            readers.push(operator);
        }
    }
    for reader in readers.iter().filter(|one| one.id != case.teacher_id) {
        let letter = Letter::WithdrawalObjected(WithdrawalObjected {
            name: reader.full_name(),
            case_number: number(begun),
            teacher: case.full_name(),
            objection: text.to_owned(),
            link: link(begun, "/withdrawal"),
        });
        queue(&begun.tx, reader, letter, &[case.id]).await?;
    }
    Ok(())
}

/// The teacher and the experts hear that the case is withdrawn. In the order of their ids: merging locks a person's waiting letter.
pub(super) async fn registered(begun: &Begun, withdrawal: &Withdrawal) -> ApiResult<()> {
    let case = &begun.found.case;
    tell(begun, case.teacher_id, |teacher| {
        Letter::WithdrawalRegistered(WithdrawalRegistered {
            name: teacher.full_name(),
            case_number: number(begun),
            filed_by: withdrawal.by.title().to_owned(),
            reason: withdrawal.reason.clone(),
            link: link(begun, ""),
        })
    })
    .await?;
    let mut experts: Vec<Uuid> = begun
        .found
        .experts
        .iter()
        .map(|one| one.expert_id)
        .collect();
    experts.sort_unstable();
    for id in experts {
        // Whose letter of assignment had not gone yet never hears of the case.
        if !taken_out(&begun.tx, case, id).await? {
            tell(begun, id, |expert| withdrawn(begun, expert)).await?;
        }
    }
    Ok(())
}

fn withdrawn(begun: &Begun, expert: &Person) -> Letter {
    Letter::CaseWithdrawn(CaseWithdrawn {
        name: expert.full_name(),
        case_number: number(begun),
        teacher: begun.found.case.full_name(),
        link: "/".into(),
    })
}

/// Who filed it hears why it came back.
pub(super) async fn returned(
    begun: &Begun,
    withdrawal: &Withdrawal,
    why: &Returned,
) -> ApiResult<()> {
    tell(begun, withdrawal.filer_id, |filer| {
        Letter::WithdrawalReturned(WithdrawalReturned {
            name: filer.full_name(),
            case_number: number(begun),
            teacher: begun.found.case.full_name(),
            reason: why.reason.title().to_owned(),
            comment: why.comment.clone(),
            link: link(begun, "/withdraw"),
        })
    })
    .await?;
    cancelled(begun, withdrawal).await
}
