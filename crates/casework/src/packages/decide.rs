//! The operator takes a teacher's documents, or gives them back with remarks.

use super::link;
use crate::{CaseworkResult, letters};
use domain::{
    packages::{ItemState, workflow::PackagePermit},
    roles::Author,
};
use mail::{
    Letter,
    letters::{PackageLookedThrough, PackageReturned},
};
use persistence::{
    WriteTx,
    applications::assignments_of,
    history::{self, Event},
    packages::{self, Item, Package},
    people,
};

/// The package under its lock, the permit to move the item, and who does.
#[derive(Debug)]
pub struct Transition {
    pub tx: WriteTx,
    pub package: Package,
    pub item: Item,
    pub permit: PackagePermit,
    pub by: Author,
}

/// Remarks go to the coordinators and experts; when nothing waits any more, the coordinators hear how the package fared.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn decide(transition: &Transition, remarks: Option<String>) -> CaseworkResult {
    let Transition {
        tx,
        package,
        item,
        permit,
        by,
    } = transition;
    packages::decide(tx, permit, package, item, by, remarks.clone()).await?;
    record_history(transition, remarks.as_deref()).await?;
    if let Some(remarks) = remarks {
        tell_returned(tx, package, item, &remarks).await?;
    }
    tell_looked_through(tx, package).await
}

async fn record_history(transition: &Transition, remarks: Option<&str>) -> CaseworkResult {
    let (package, item) = (&transition.package, &transition.item);
    let number = &package.number;
    let note = match remarks {
        Some(remarks) => format!("пакет № {number}. {remarks}"),
        None => format!("пакет № {number}"),
    };
    let event = Event {
        chain: package.municipality_id,
        event: transition.permit.action().into(),
        application_id: Some(item.application_id),
        person_id: Some(item.teacher_id),
        actor: Some(transition.by.clone()),
        from: Some(item.stage),
        to: Some(item.stage),
        note: Some(note),
    };
    Ok(history::append(&transition.tx, event).await?)
}

async fn tell_returned(
    tx: &WriteTx,
    package: &Package,
    item: &Item,
    remarks: &str,
) -> CaseworkResult {
    for coordinator in people::coordinators(tx, package.municipality_id).await? {
        let letter = Letter::PackageReturned(PackageReturned {
            name: coordinator.full_name(),
            number: package.number.clone(),
            teacher: item.full_name.clone(),
            remarks: remarks.to_owned(),
            corrects: false,
            link: link(package),
        });
        letters::queue(tx, &coordinator, letter, &[item.application_id]).await?;
    }
    for expert in assignments_of(tx, &[item.application_id]).await? {
        let Some(expert) = people::find(tx, expert.expert_id).await? else {
            continue;
        };
        let letter = Letter::PackageReturned(PackageReturned {
            name: expert.full_name(),
            number: package.number.clone(),
            teacher: item.full_name.clone(),
            remarks: remarks.to_owned(),
            corrects: true,
            link: format!("/applications/{}", item.application_id),
        });
        letters::queue(tx, &expert, letter, &[item.application_id]).await?;
    }
    Ok(())
}

/// When nothing waits any more.
async fn tell_looked_through(tx: &WriteTx, package: &Package) -> CaseworkResult {
    let items = packages::items(tx, package.id).await?;
    let number_in = |state: ItemState| {
        let found = items.iter().filter(|item| item.state == state).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    if number_in(ItemState::HandedOver) > 0 {
        return Ok(());
    }
    for coordinator in people::coordinators(tx, package.municipality_id).await? {
        let letter = Letter::PackageLookedThrough(PackageLookedThrough {
            name: coordinator.full_name(),
            number: package.number.clone(),
            accepted: number_in(ItemState::Accepted),
            returned: number_in(ItemState::Returned),
            link: link(package),
        });
        letters::queue(tx, &coordinator, letter, &[]).await?;
    }
    Ok(())
}
