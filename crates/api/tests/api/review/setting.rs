//! The number of days of the review is a setting.

use crate::{job::*, support::TestApp};

#[tokio::test]
async fn filing_counts_the_days_that_the_installation_sets() {
    let app = TestApp::start_with(|settings| settings.review_days = 20).await;
    let cast = app.cast().await;
    let draft = fill(&cast.teacher).await;
    assert_eq!(draft["steps"][2]["note"], "20\u{a0}дней с подачи");
    let filed = hand_in(&cast.teacher, &draft).await;
    assert_eq!(filed["filed_on"], "2026-11-24");
    assert_eq!(filed["review_until"], "2026-12-14");
}
