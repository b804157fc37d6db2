//! «Педагогические работники, не подавшие заявление», and the letters to them.

use crate::{applications::LetterState, lists::Named, message, row};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

message! {
    /// One of the two letters.
    pub enum NoticeKind {
        /// «Напоминание»
        Reminder,
        /// «Ссылка для удаления регистрационных данных»
        DeletionLink,
    }
}

impl NoticeKind {
    pub const ALL: [Self; 2] = [Self::Reminder, Self::DeletionLink];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reminder => "reminder",
            Self::DeletionLink => "deletion_link",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Reminder => "Напоминание",
            Self::DeletionLink => "Ссылка для удаления регистрационных данных",
        }
    }
}

row! {
    /// The newest letter to the person, with its fate.
    pub struct LastNotice {
        pub kind: NoticeKind,
        pub sent_at: DateTime<Utc>,
        pub sent_by: String,
        pub state: LetterState,
    }
}

row! {
    /// Somebody with a teacher's role who never submitted an application.
    pub struct NotFiledRow {
        pub person_id: Uuid,
        pub municipality: Option<Named>,
        pub full_name: String,
        pub workplace: String,
        pub phone: Option<String>,
        pub email: String,
        /// «Зарегистрировался»
        pub registered_at: DateTime<Utc>,
        /// «Сформировал заявление на аттестацию»: generated and not uploaded.
        pub generated: bool,
        /// «Планирует позже до …»
        pub later_until: Option<NaiveDate>,
        /// How many letters were sent.
        pub notices: u64,
        pub last_notice: Option<LastNotice>,
    }
}

message! {
    /// «Планирует позже до …»: hides the row until that day; without a day it is shown again.
    #[serde(deny_unknown_fields)]
    pub struct FilingPlan {
        #[serde(default)]
        pub until: Option<NaiveDate>,
    }
}

message! {
    /// Which letter, to whom.
    #[serde(deny_unknown_fields)]
    pub struct NoticePreviewRequest {
        pub kind: NoticeKind,
        pub person_id: Uuid,
    }
}

message! {
    /// The letter as it will be sent. The link in it is each letter's own.
    pub struct NoticePreview {
        pub recipient: String,
        pub subject: String,
        pub text: String,
    }
}

message! {
    /// Send a letter to the chosen people, 200 at most.
    #[serde(deny_unknown_fields)]
    pub struct NewNotices {
        pub kind: NoticeKind,
        pub person_ids: Vec<Uuid>,
    }
}

message! {
    /// Why no letter was sent.
    pub enum NoticeSkipped {
        /// An application was submitted meanwhile.
        Filed,
        /// No such person in this municipality.
        NotYours,
        /// Chosen twice; the letter went once.
        Twice,
        /// The same letter went within the last hour.
        JustSent,
        /// The data of somebody with other roles cannot be deleted by a link.
        OtherRoles,
    }
}

impl NoticeSkipped {
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Filed => "заявление уже подано",
            Self::NotYours => "такого педагога нет в Вашем муниципалитете",
            Self::Twice => "строка выбрана дважды, письмо отправлено один раз",
            Self::JustSent => "такое письмо отправлено меньше часа назад",
            Self::OtherRoles => {
                "у пользователя есть другие роли, удалить его данные по ссылке нельзя"
            }
        }
    }
}

message! {
    /// What became of one of the chosen people.
    pub struct NoticeOutcome {
        pub person_id: Uuid,
        /// Absent where the person is not visible.
        pub full_name: Option<String>,
        /// Absent: the letter is queued.
        pub skipped: Option<NoticeSkipped>,
        /// «письмо поставлено в очередь», or why not.
        pub words: String,
    }
}

message! {
    /// In the order in which they were chosen.
    pub struct NoticesSent {
        pub sent: u64,
        pub rows: Vec<NoticeOutcome>,
    }
}
