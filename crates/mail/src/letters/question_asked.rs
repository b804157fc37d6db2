use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::{plural, tidy_name};

/// To the other side of a case: somebody asked or answered. Messages of ten minutes are merged into one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionAsked {
    pub name: String,
    pub messages: Vec<CaseMessage>,
    /// Path of the own list within the SPA: the link as soon as there are two cases.
    pub list_link: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMessage {
    pub case_number: String,
    /// Full name and role.
    pub author: String,
    pub text: String,
    /// Path of the conversation within the SPA.
    pub link: String,
}

impl QuestionAsked {
    pub(super) fn content(&self) -> Content {
        match self.messages.as_slice() {
            [only] => Content::new(
                case_subject(&only.case_number, "Вопрос или ответ по заявлению"),
                &self.name,
                "прочитайте сообщение и ответьте на него в деле, если нужен ответ.",
                Link::new("Перейти к сообщениям", &only.link),
            )
            .fact("Номер дела", &only.case_number)
            .fact("Пишет", tidy_name(&only.author))
            .quote_if("Сообщение", Some(&only.text)),
            many => {
                let one_case = many
                    .first()
                    .filter(|first| many.iter().all(|one| one.link == first.link));
                let link = one_case.map_or(&self.list_link, |first| &first.link);
                Content::new(
                    format!(
                        "{} {} по заявлениям",
                        many.len(),
                        plural(many.len(), "сообщение", "сообщения", "сообщений")
                    ),
                    &self.name,
                    "прочитайте сообщения и ответьте на них в делах, если нужен ответ.",
                    Link::new("Перейти к сообщениям", link),
                )
                .list("Сообщения", many.iter().map(line))
            }
        }
    }

    /// Later messages follow the earlier ones.
    pub(super) fn merge(mut self, later: Self) -> Self {
        self.messages.extend(later.messages);
        Self {
            name: later.name,
            messages: self.messages,
            list_link: later.list_link,
        }
    }
}

fn line(message: &CaseMessage) -> String {
    let text: String = message.text.chars().take(120).collect();
    let more = if text.len() < message.text.len() {
        "…"
    } else {
        ""
    };
    format!(
        "дело {}, {}: {}{more}",
        message.case_number,
        tidy_name(&message.author),
        text.replace('\n', " ")
    )
}
