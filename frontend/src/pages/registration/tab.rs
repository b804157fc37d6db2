use crate::api::Query;
use crate::components::list::{self, ListAddress, Order};

/// Rows of one page.
pub const PER_PAGE: u64 = 25;
/// The parameters that choose rows, in the address as in the request.
pub const FIELDS: &[&str] = &[
    "q",
    "form",
    "category",
    "route",
    "review",
    "verified",
    "organisation",
    "review_on",
    "decided_from",
    "decided_to",
    "municipality_id",
];
/// What a saved filter keeps.
pub const KEPT: &[&str] = &[
    "q",
    "form",
    "category",
    "route",
    "review",
    "verified",
    "organisation",
    "review_on",
    "decided_from",
    "decided_to",
    "municipality_id",
    "tab",
    "sort",
];
/// For the row of tabs.
pub const TABS: &[list::Tab] = &[
    (Tab::New.code(), "Новые"),
    (Tab::Correction.code(), "На доработке"),
    (Tab::Journal.code(), "Журнал"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Submitted: to be registered or rejected.
    New,
    /// Given back to their teachers.
    Correction,
    /// Registered and rejected.
    Journal,
}

impl Tab {
    pub fn of(address: &ListAddress) -> Self {
        if address.is("tab", Self::Journal.code()) {
            Self::Journal
        } else if address.is("tab", Self::Correction.code()) {
            Self::Correction
        } else {
            Self::New
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::New => "",
            Self::Correction => "correction",
            Self::Journal => "journal",
        }
    }

    const fn stages(self) -> &'static str {
        match self {
            Self::New => "submitted",
            Self::Correction => "returned,corrected",
            Self::Journal => "",
        }
    }

    pub const fn default_order(self) -> &'static str {
        match self {
            Self::New => "review_until",
            Self::Correction => "correct_until",
            Self::Journal => "-decided_at",
        }
    }

    pub const fn orders(self) -> &'static [Order] {
        match self {
            Self::New => &[
                ("review_until", "Сначала ближайший срок"),
                ("-review_until", "Сначала дальний срок"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
                ("held_until", "Дата окончания категории"),
                ("claimed_category", "Заявленная категория"),
                ("form", "Форма аттестации"),
            ],
            Self::Correction => &[
                ("correct_until", "Сначала ближайший срок"),
                ("-correct_until", "Сначала дальний срок"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
                ("held_until", "Дата окончания категории"),
                ("claimed_category", "Заявленная категория"),
                ("form", "Форма аттестации"),
            ],
            Self::Journal => &[
                ("-decided_at", "Сначала новые записи"),
                ("decided_at", "Сначала старые записи"),
                ("registration_number", "Номер по возрастанию"),
                ("-registration_number", "Номер по убыванию"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
                ("held_until", "Дата окончания категории"),
                ("claimed_category", "Заявленная категория"),
                ("form", "Форма аттестации"),
            ],
        }
    }

    /// The rows of the open tab in no order.
    pub fn filtered(self, address: &ListAddress) -> Query {
        let stages = match self {
            // Whatever came of them since.
            Self::Journal => Query::new().with("decided", "yes"),
            _ => Query::new().with("stage", self.stages()),
        };
        FIELDS
            .iter()
            .fold(stages, |query, name| query.maybe(name, address.get(name)))
    }

    /// The same on all pages in the shown order: what «Скачать» takes.
    pub fn rows(self, address: &ListAddress) -> Query {
        self.filtered(address)
            .with("sort", address.get("sort").unwrap_or(self.default_order()))
    }

    pub fn page_of_rows(self, address: &ListAddress) -> Query {
        self.rows(address)
            .with("page", address.page())
            .with("per_page", PER_PAGE)
    }
}
