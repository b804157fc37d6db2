//! The lease of a key: renewed it lasts, and what is done under a lost one cannot be kept.

use crate::support::TestApp;
use chrono::{DateTime, Duration, Utc};
use persistence::{
    WriteTx,
    idempotency::{self, Answer, Claim, Known},
};

/// One request after another, each at its second.
struct Keys<'a> {
    app: &'a TestApp,
    from: DateTime<Utc>,
}

impl Keys<'_> {
    async fn at(&self, second: i64) -> WriteTx {
        let at = self.from + Duration::seconds(second);
        self.app.state.database.begin(at).await.unwrap()
    }

    async fn take(&self, second: i64) -> Known {
        let tx = self.at(second).await;
        let known = idempotency::take(&tx, "key", "request").await.unwrap();
        tx.commit().await.unwrap();
        known
    }

    async fn renew(&self, second: i64, claim: &Claim) {
        let tx = self.at(second).await;
        idempotency::renew(&tx, claim).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn answer(&self, second: i64, claim: &Claim) -> bool {
        let tx = self.at(second).await;
        let answer = Answer {
            status: 201,
            body: "{}".into(),
            etag: None,
            content_digest: None,
        };
        let kept = idempotency::answer(&tx, claim, answer).await.unwrap();
        tx.commit().await.unwrap();
        kept
    }
}

fn new(known: Known) -> Claim {
    match known {
        Known::New(claim) => claim,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_key_lasts_as_long_as_its_lease_is_renewed_and_then_is_anothers() {
    let app = TestApp::start().await;
    let from = app.state.now();
    let keys = Keys { app: &app, from };
    let first = new(keys.take(0).await);
    assert_eq!(keys.take(59).await, Known::Running);
    keys.renew(59, &first).await;
    assert_eq!(keys.take(118).await, Known::Running);
    let second = new(keys.take(120).await);
    keys.renew(121, &first).await;
    assert!(!keys.answer(122, &first).await, "the lease was lost");
    assert_eq!(keys.take(123).await, Known::Running);
    assert!(keys.answer(124, &second).await);
    assert!(matches!(keys.take(125).await, Known::Answered(_)));
}
