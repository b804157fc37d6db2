//! Where a schedule is.

use crate::CaseworkResult;
use domain::periods::Period;
use persistence::{
    Store,
    reference::{self, Municipality, PeriodRow},
};
use uuid::Uuid;

/// A municipality and a period.
#[derive(Debug, Clone)]
pub struct Place {
    pub municipality: Municipality,
    pub period_row: PeriodRow,
    pub period: Period,
}

impl Place {
    /// # Errors
    /// [`crate::CaseworkError::Store`].
    pub async fn find(
        store: &impl Store,
        municipality_id: Uuid,
        period_id: Uuid,
    ) -> CaseworkResult<Option<Self>> {
        let municipality = reference::municipality(store, municipality_id).await?;
        let period_row = reference::period(store, period_id).await?;
        let Some((municipality, period_row)) = municipality.zip(period_row) else {
            return Ok(None);
        };
        let period = period_row.period()?;
        Ok(Some(Self {
            municipality,
            period_row,
            period,
        }))
    }

    /// «График проведения аттестации …» as printed.
    #[must_use]
    pub fn heading(&self) -> String {
        format!(
            "График проведения аттестации педагогических работников муниципального образования «{}» в целях установления квалификационной категории {}",
            self.municipality.name_for_documents,
            self.period.heading_phrase()
        )
    }
}
