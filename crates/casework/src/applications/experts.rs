//! The experts of a plan, and their letters: who is new hears of the case, and who is off it too.

use crate::{CaseworkError, CaseworkResult, letters};
use mail::{
    Letter,
    letters::{AssignedCase, ExpertsAssigned, PlanChanged},
};
use persistence::{
    WriteTx,
    applications::{Assignment, Case, Found, NewAssignment},
    outbox,
    people::{self, ExpertRow},
};
use uuid::Uuid;

/// An expert with the reason on record.
#[derive(Debug)]
pub struct Chosen {
    pub expert: ExpertRow,
    pub reason: Option<String>,
}

impl Chosen {
    /// As the case keeps it.
    #[must_use]
    pub fn assignment(&self) -> NewAssignment {
        let grant = &self.expert.grant;
        let printed: Vec<&str> = [&grant.printed_position, &grant.printed_workplace]
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        NewAssignment {
            expert_id: self.expert.person.id,
            grant_id: grant.id,
            full_name: self.expert.person.full_name(),
            printed: printed.join(", "),
            conflict_reason: self.reason.clone(),
        }
    }

    /// The name, with the reason for naming in spite of a conflict.
    pub(super) fn words(&self) -> String {
        let name = self.expert.person.full_name();
        match &self.reason {
            Some(reason) => format!("{name} (фамилия как у аттестуемого: {reason})"),
            None => name,
        }
    }
}

/// In the order of their ids for everybody: merging locks a person's waiting letter.
pub(super) async fn tell_experts(tx: &WriteTx, before: &Found, now: &[Chosen]) -> CaseworkResult {
    let was = |id: Uuid| before.experts.iter().any(|expert| expert.expert_id == id);
    let is = |id: Uuid| now.iter().any(|one| one.expert.person.id == id);
    let mut new: Vec<&ExpertRow> = now
        .iter()
        .map(|one| &one.expert)
        .filter(|one| !was(one.person.id))
        .collect();
    new.sort_by_key(|expert| expert.person.id);
    let mut gone: Vec<&Assignment> = before
        .experts
        .iter()
        .filter(|one| !is(one.expert_id))
        .collect();
    gone.sort_by_key(|expert| expert.expert_id);
    for expert in new {
        letters::queue(
            tx,
            &expert.person,
            assigned(&before.case, expert)?,
            &[before.case.id],
        )
        .await?;
    }
    for expert in gone {
        if !taken_out(tx, &before.case, expert.expert_id).await? {
            tell_gone(tx, &before.case, expert.expert_id).await?;
        }
    }
    Ok(())
}

fn assigned(case: &Case, expert: &ExpertRow) -> CaseworkResult<Letter> {
    Ok(Letter::ExpertsAssigned(ExpertsAssigned {
        name: expert.person.full_name(),
        cases: vec![AssignedCase {
            case_number: case.number()?.to_owned(),
            teacher: case.full_name(),
            link: link(case),
        }],
        list_link: "/".into(),
    }))
}

fn link(case: &Case) -> String {
    format!("/applications/{}", case.id)
}

/// Whether the letter that named the case had not gone yet: then the case is no longer in it, and nobody needs another.
pub(crate) async fn taken_out(tx: &WriteTx, case: &Case, expert_id: Uuid) -> CaseworkResult<bool> {
    let Some(waiting) = outbox::mergeable(tx, expert_id, "experts_assigned").await? else {
        return Ok(false);
    };
    let letter = serde_json::from_str(&waiting.payload)
        .map_err(|error| CaseworkError::Letter(error.to_string()))?;
    let Letter::ExpertsAssigned(mut letter) = letter else {
        return Ok(false);
    };
    let named = letter.cases.len();
    letter.cases.retain(|one| one.link != link(case));
    if letter.cases.len() == named {
        return Ok(false);
    }
    if letter.cases.is_empty() {
        outbox::discard(tx, waiting.id).await?;
    } else {
        letters::rewrite(tx, waiting.id, &Letter::ExpertsAssigned(letter)).await?;
        outbox::unlink(tx, waiting.id, case.id).await?;
    }
    Ok(true)
}

async fn tell_gone(tx: &WriteTx, case: &Case, expert_id: Uuid) -> CaseworkResult {
    let Some(person) = people::find(tx, expert_id).await? else {
        return Ok(());
    };
    let letter = Letter::PlanChanged(PlanChanged {
        name: person.full_name(),
        case_number: case.number()?.to_owned(),
        teacher: case.full_name(),
        link: "/".into(),
    });
    letters::queue(tx, &person, letter, &[case.id]).await
}
