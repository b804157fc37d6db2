//! Ids of reference data.

use super::TestApp;
use persistence::reference;

impl TestApp {
    /// By its code, «01» to «20».
    pub async fn municipality(&self, code: &str) -> String {
        let rows = reference::municipalities(&self.state.database.reader())
            .await
            .unwrap();
        rows.into_iter()
            .find(|row| row.code == code)
            .unwrap()
            .id
            .to_string()
    }

    /// By its name, for example «учитель».
    pub async fn position(&self, name: &str) -> String {
        let rows = reference::positions(&self.state.database.reader())
            .await
            .unwrap();
        rows.into_iter()
            .find(|row| row.name == name)
            .unwrap()
            .id
            .to_string()
    }

    /// The period that begins on a day, for example «2027-01-01».
    pub async fn period(&self, starts_on: &str) -> String {
        let periods = self.client().get("/reference/periods").await.expect(200);
        let found = periods
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["starts_on"] == starts_on)
            .cloned();
        found.unwrap_or_else(|| panic!("no such period in {periods}"))["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// An organisation of a municipality, made where it is missing.
    pub async fn organisation(&self, code: &str, name: &str) -> String {
        let municipality_id = self.municipality(code).await.parse().unwrap();
        let tx = self.state.database.begin(self.state.now()).await.unwrap();
        let present = reference::organisations(&tx, Some(municipality_id), Some(name))
            .await
            .unwrap();
        let row = match present.into_iter().find(|row| row.name == name) {
            Some(row) => row,
            None => reference::add_organisation(&tx, municipality_id, name.to_owned())
                .await
                .unwrap(),
        };
        tx.commit().await.unwrap();
        row.id.to_string()
    }
}
