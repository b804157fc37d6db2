use crate::api::Query;
use crate::components::list::{self, ListAddress, Order};

/// Rows of one page.
pub const PER_PAGE: u64 = 25;
/// The parameters that choose rows, in the address as in the request.
pub const FIELDS: &[&str] = &["q", "by", "municipality_id"];
/// For the row of tabs.
pub const TABS: &[list::Tab] = &[
    (Tab::New.code(), "Новые"),
    (Tab::Registered.code(), "Зарегистрированные"),
    (Tab::Returned.code(), "Возвращённые"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Sent: they wait.
    New,
    Registered,
    Returned,
}

impl Tab {
    pub fn of(address: &ListAddress) -> Self {
        [Self::Registered, Self::Returned]
            .into_iter()
            .find(|tab| address.is("tab", tab.code()))
            .unwrap_or(Self::New)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::New => "",
            Self::Registered => "registered",
            Self::Returned => "returned",
        }
    }

    const fn state(self) -> &'static str {
        match self {
            Self::New => "sent",
            other => other.code(),
        }
    }

    pub const fn default_order(self) -> &'static str {
        match self {
            Self::New => "sent_at",
            _ => "-decided_at",
        }
    }

    pub const fn orders(self) -> &'static [Order] {
        match self {
            Self::New => &[
                ("sent_at", "Сначала отправленные раньше"),
                ("-sent_at", "Сначала отправленные позже"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
            ],
            _ => &[
                ("-decided_at", "Сначала новые записи"),
                ("decided_at", "Сначала старые записи"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
            ],
        }
    }

    /// The rows of the open tab on all its pages: what «Скачать» takes.
    pub fn rows(self, address: &ListAddress) -> Query {
        let state = Query::new().with("state", self.state());
        let filtered = FIELDS
            .iter()
            .fold(state, |query, name| query.maybe(name, address.get(name)));
        filtered.with("sort", address.get("sort").unwrap_or(self.default_order()))
    }

    pub fn page_of_rows(self, address: &ListAddress) -> Query {
        self.rows(address)
            .with("page", address.page())
            .with("per_page", PER_PAGE)
    }
}
