//! «Передать в Центр».

use super::link;
use crate::{CaseworkError, CaseworkResult, letters};
use domain::{history::HistoryEvent, roles::Author};
use mail::{Letter, letters::PackageHandedOver};
use persistence::{
    WriteTx,
    applications::Case,
    history::{self, Event},
    packages::{self, NewPackage, Package},
    people,
};
use uuid::Uuid;

/// Freezes the package; the history of each case tells of it, and the operators get a letter.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn hand_over(
    tx: &WriteTx,
    new: NewPackage,
    municipality: &str,
    cases: &[Case],
) -> CaseworkResult<Package> {
    let (id, by) = (new.id, new.by.clone());
    packages::hand_over(tx, new).await?;
    let package = packages::find(tx, id)
        .await?
        .ok_or(CaseworkError::Missing("package"))?;
    for case in cases {
        let event = Event {
            actor: Some(by.clone()),
            note: Some(format!("пакет № {}", package.number)),
            ..Event::of_case(case, HistoryEvent::HandOverPackage)
        };
        history::append(tx, event).await?;
    }
    tell_operators(tx, &by, &package, municipality, cases).await?;
    Ok(package)
}

async fn tell_operators(
    tx: &WriteTx,
    by: &Author,
    package: &Package,
    municipality: &str,
    cases: &[Case],
) -> CaseworkResult {
    let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
    for operator in people::operators(tx).await? {
        if operator.id == by.id {
            continue;
        }
        let letter = Letter::PackageHandedOver(PackageHandedOver {
            name: operator.full_name(),
            municipality: municipality.to_owned(),
            number: package.number.clone(),
            sender: by.name.clone(),
            teachers: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            link: link(package),
        });
        letters::queue(tx, &operator, letter, &ids).await?;
    }
    Ok(())
}
