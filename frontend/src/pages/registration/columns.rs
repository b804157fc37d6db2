//! Which columns a tab shows: in the address, or as the person kept them. The same ones are downloaded.

use contract::preferences::Preferences;
use leptos::{prelude::*, task::spawn_local};
use std::collections::BTreeMap;

use super::tab::Tab;
use crate::api::{Query, preferences};
use crate::components::list::{ListAddress, use_list_navigation};

/// Stands in every choice, so that a choice of nothing else is one too.
const ALWAYS: &str = "full_name";
/// A column by the name that the export knows, and its words in the menu.
pub type Column = (&'static str, &'static str);

const CATEGORY_AND_FORM: [Column; 4] = [
    ("held_category", "Имеющаяся категория"),
    ("held_until", "Дата окончания срока действия"),
    ("claimed_category", "Заявленная категория"),
    ("form", "Форма аттестации"),
];

impl Tab {
    /// The name under which the choice is kept.
    const fn list(self) -> &'static str {
        match self {
            Self::New => "registration_new",
            Self::Correction => "registration_correction",
            Self::Journal => "registration_journal",
        }
    }

    /// What may be hidden.
    pub fn columns(self) -> Vec<Column> {
        let own = match self {
            Self::New => Some(("review_until", "Срок рассмотрения")),
            Self::Correction => None,
            Self::Journal => Some(("outcome", "Решение")),
        };
        CATEGORY_AND_FORM.into_iter().chain(own).collect()
    }

    /// What is always downloaded, before the chosen ones.
    const fn downloaded(self) -> &'static str {
        match self {
            Self::Journal => {
                "registration_number,decided_at,decided_by,case_number,full_name,workplace"
            }
            _ => "case_number,full_name,workplace",
        }
    }

    /// Those of the choice that this tab has, in the tab's order; all without a choice.
    fn shown(self, choice: Option<&[String]>) -> Vec<&'static str> {
        let names = self.columns().into_iter().map(|(name, _)| name);
        names
            .filter(|name| choice.is_none_or(|choice| choice.iter().any(|one| one == name)))
            .collect()
    }
}

#[derive(Clone, Copy)]
pub struct Columns {
    address: Memo<ListAddress>,
    kept: RwSignal<BTreeMap<String, Vec<String>>>,
    pub shown: Memo<Vec<&'static str>>,
}

impl Columns {
    pub fn of_this_page(address: Memo<ListAddress>) -> Self {
        let kept = RwSignal::new(BTreeMap::<String, Vec<String>>::new());
        spawn_local(async move {
            if let Ok(own) = preferences::read().await {
                // What was chosen before this answer came is newer.
                kept.try_update(|kept| {
                    let chosen = std::mem::replace(kept, own.columns);
                    kept.extend(chosen);
                });
            }
        });
        let shown = Memo::new(move |_| {
            address.with(|address| {
                let tab = Tab::of(address);
                let named = address
                    .get("columns")
                    .map(|names| names.split(',').map(str::to_owned).collect::<Vec<_>>());
                let choice = named.or_else(|| kept.with(|kept| kept.get(tab.list()).cloned()));
                tab.shown(choice.as_deref())
            })
        });
        Self {
            address,
            kept,
            shown,
        }
    }

    /// Whether the column is shown now; a table is built anew when that changes.
    pub fn has(self, name: &str) -> bool {
        self.shown.with_untracked(|shown| shown.contains(&name))
    }

    /// The rows with the shown columns: what «Скачать» takes (reactive). Without a choice, the server's usual ones.
    pub fn download(self, tab: Tab, rows: Query) -> Query {
        self.shown.with(|shown| {
            // The journal's own columns, number and decision, are not among the usual ones.
            if tab != Tab::Journal && *shown == tab.shown(None) {
                return rows;
            }
            let mut names = vec![tab.downloaded()];
            names.extend(shown);
            rows.with("columns", names.join(","))
        })
    }

    /// What shows a column or hides it: here at once, and with the person.
    pub fn chooser(self) -> impl Fn(&'static str, bool) + Clone + Send + Sync + 'static {
        let open = use_list_navigation();
        move |name, show| {
            let tab = self.address.with_untracked(Tab::of);
            let before = self.shown.get_untracked();
            let all = tab.shown(None);
            let mut choice = vec![ALWAYS.to_owned()];
            let chosen = |one: &&&str| {
                if **one == name {
                    show
                } else {
                    before.contains(*one)
                }
            };
            choice.extend(all.iter().filter(chosen).map(|&one| one.to_owned()));
            if choice.len() > all.len() {
                choice.clear();
            }
            self.kept.update(|kept| {
                kept.insert(tab.list().to_owned(), choice.clone());
                kept.retain(|_, columns| !columns.is_empty());
            });
            open(
                &self
                    .address
                    .get_untracked()
                    .beside("columns", choice.join(",")),
            );
            let change = Preferences {
                columns: BTreeMap::from([(tab.list().to_owned(), choice)]),
                ..Preferences::default()
            };
            preferences::change(change);
        }
    }
}
