//! Withdrawals as far as they go: formed, sent, objected to, registered, returned.

use super::{
    applications::{Filed, SCAN, move_on, version},
    client::{Client, Person},
    people::{COORDINATORS, OPERATOR},
};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

/// Who files one, why, and what becomes of it.
struct Story {
    by_teacher: bool,
    reason: &'static str,
    then: Then,
}

enum Then {
    /// Only formed: it waits for its signed scan.
    Formed,
    Sent,
    Objected(&'static str),
    Registered,
    Returned(Value),
}

fn stories() -> [Story; 6] {
    let story = |by_teacher, reason, then| Story {
        by_teacher,
        reason,
        then,
    };
    let unsigned = json!({ "reason_code": "no_signature", "comment": "Подпишите заявление на отзыв и отправьте снова." });
    let unreadable = json!({ "reason_code": "unreadable_scan" });
    [
        story(true, "Увольнение по собственному желанию.", Then::Sent),
        story(true, "По состоянию здоровья.", Then::Registered),
        story(true, "Переезд в другой район.", Then::Returned(unsigned)),
        story(false, "Увольнение.", Then::Formed),
        story(
            false,
            "Перевод на должность без категории.",
            Then::Objected("Перевод отменён приказом директора, прошу продолжить аттестацию."),
        ),
        story(false, "Увольнение.", Then::Returned(unreadable)),
    ]
}

/// In the first municipality, with those who can still be withdrawn.
pub(super) async fn withdraw(
    client: &Client,
    cases: &[Filed],
    now: DateTime<Utc>,
) -> Result<(), String> {
    client.clock.set(now - Duration::minutes(8));
    let [first, ..] = &COORDINATORS;
    let coordinator = client.sign_in(first.username).await?;
    let operator = client.sign_in(OPERATOR.0).await?;
    let list = "/applications?stage=registered&sort=-surname&per_page=200";
    let rows = coordinator.get(list).await?;
    let mut free = rows["items"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|row| may(row, "generate_withdrawal"))
        .filter_map(|row| cases.iter().find(|case| row["id"] == case.id.as_str()));
    for story in stories() {
        let Some(case) = free.next() else { break };
        let teacher = client.sign_in(&case.teacher).await?;
        let (filer, decider) = if story.by_teacher {
            (&teacher, &coordinator)
        } else {
            (&coordinator, &operator)
        };
        tell(filer, decider, &teacher, &case.id, story).await?;
    }
    Ok(())
}

fn may(row: &Value, action: &str) -> bool {
    let actions = row["allowed_actions"].as_array().into_iter().flatten();
    actions.into_iter().any(|one| one == action)
}

async fn tell(
    filer: &Person,
    decider: &Person,
    teacher: &Person,
    id: &str,
    story: Story,
) -> Result<(), String> {
    let case = move_on(filer, id, "withdrawal", json!({ "reason": story.reason })).await?;
    if !matches!(story.then, Then::Formed) {
        send(filer, id, &case).await?;
    }
    match story.then {
        Then::Formed | Then::Sent => {}
        Then::Objected(text) => {
            move_on(teacher, id, "withdrawal/object", json!({ "text": text })).await?;
        }
        Then::Registered => {
            move_on(decider, id, "withdrawal/register", json!({})).await?;
        }
        Then::Returned(why) => {
            move_on(decider, id, "withdrawal/return", why).await?;
        }
    }
    Ok(())
}

/// The form comes back as a photograph of itself.
async fn send(filer: &Person, id: &str, case: &Value) -> Result<(), String> {
    let code = case["withdrawal"]["check_code"]
        .as_str()
        .unwrap_or_default();
    let path = format!("/applications/{id}/withdrawal/send");
    let version = version(case).unwrap_or_default();
    filer
        .send_file(
            &path,
            version,
            ("check_code", code),
            "Отзыв, фото.jpg",
            SCAN,
        )
        .await
}
