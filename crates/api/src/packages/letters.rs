//! Letters about a package.

use crate::{identity::Acting, letters, problem::ApiResult};
use domain::packages::ItemState;
use mail::{
    Letter,
    letters::{PackageHandedOver, PackageLookedThrough, PackageReturned},
};
use persistence::{
    WriteTx,
    applications::{Case, assignments_of},
    packages::{self, Item, Package},
    people,
};
use uuid::Uuid;

fn link(package: &Package) -> String {
    format!("/packages/{}", package.id)
}

pub(super) async fn tell_operators(
    tx: &WriteTx,
    acting: &Acting,
    package: &Package,
    municipality: &str,
    cases: &[Case],
) -> ApiResult<()> {
    let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
    for operator in people::operators(tx).await? {
        if operator.id == acting.person().id {
            continue;
        }
        let letter = Letter::PackageHandedOver(PackageHandedOver {
            name: operator.full_name(),
            municipality: municipality.to_owned(),
            number: package.number.clone(),
            sender: acting.person().full_name(),
            teachers: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            link: link(package),
        });
        letters::queue(tx, &operator, letter, &ids).await?;
    }
    Ok(())
}

pub(super) async fn tell_returned(
    tx: &WriteTx,
    package: &Package,
    item: &Item,
    remarks: &str,
) -> ApiResult<()> {
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
pub(super) async fn tell_looked_through(tx: &WriteTx, package: &Package) -> ApiResult<()> {
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
