//! The people of the job in one municipality, and the operator.

use crate::support::{Client, TestApp, people::*};

/// Municipality of most tests, by its code.
pub const HERE: &str = "14";
pub const ELSEWHERE: &str = "05";

/// Who takes part in the job.
pub struct Cast {
    pub operator: Client,
    pub coordinator: Client,
    pub teacher: Client,
}

impl Cast {
    pub async fn of(app: &TestApp) -> Self {
        let operator = app.operator().await;
        let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
        let teacher = app.teacher(TEACHER, HERE).await;
        Self {
            operator,
            coordinator,
            teacher,
        }
    }
}

impl TestApp {
    pub async fn cast(&self) -> Cast {
        Cast::of(self).await
    }

    /// Two experts of the municipality: their ids.
    pub async fn two_experts(&self, inviter: &Client) -> [String; 2] {
        let first = self.expert(inviter, EXPERT, HERE).await;
        let second = self.expert(inviter, SECOND_EXPERT, HERE).await;
        [super::own_id(&first).await, super::own_id(&second).await]
    }
}
