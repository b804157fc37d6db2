//! The address of a list. Everything that chooses its rows (filter, order, page, tab) stands after «?», so that Back,
//! a reload and a link sent to a colleague show the same rows.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::params::ParamsMap;

use crate::api::Query;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListAddress {
    path: String,
    parameters: Vec<(String, String)>,
}

impl ListAddress {
    /// The parameter's value; an empty one counts as absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(key, _)| key == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    pub fn owned(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    /// With this value; an empty one removes the parameter. Other rows mean the first page again.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.parameters.retain(|(key, _)| key != "page");
        self.beside(name, value)
    }

    /// With this value of a parameter that does not choose rows: the page stays.
    #[must_use]
    pub fn beside(mut self, name: &str, value: impl ToString) -> Self {
        let value = value.to_string();
        self.parameters.retain(|(key, _)| key != name);
        if !value.is_empty() {
            self.parameters.push((name.to_owned(), value));
        }
        self
    }

    #[must_use]
    pub fn without(self, names: &[&str]) -> Self {
        names
            .iter()
            .fold(self, |address, name| address.with(name, ""))
    }

    /// From 1.
    pub fn page(&self) -> u64 {
        self.get("page")
            .and_then(|page| page.parse().ok())
            .unwrap_or(1)
            .max(1)
    }

    /// The named parameters as a request's query.
    pub fn query(&self, names: &[&str]) -> Query {
        names.iter().fold(Query::new(), |query, name| {
            query.maybe(name, self.get(name))
        })
    }

    /// The same list with this query, as a saved filter keeps it.
    pub fn with_query(&self, query: &str) -> String {
        if query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{query}", self.path)
        }
    }

    /// To follow as a link.
    pub fn href(&self) -> String {
        let query = self
            .parameters
            .iter()
            .fold(Query::new(), |query, (name, value)| query.with(name, value));
        format!("{}{query}", self.path)
    }
}

/// The address of the list page that calls this, while that page is open.
pub fn use_list_address() -> Memo<ListAddress> {
    let location = use_location();
    let path = location.pathname.get_untracked();
    Memo::new(move |last: Option<&ListAddress>| {
        let leaving = location.pathname.with(|now| *now != path);
        match last {
            Some(last) if leaving => last.clone(),
            _ => ListAddress {
                path: path.clone(),
                parameters: location.query.with(parameters),
            },
        }
    })
}

fn parameters(query: &ParamsMap) -> Vec<(String, String)> {
    query
        .latest_values()
        .map(|(name, value)| (name.to_string(), value.to_owned()))
        .collect()
}

/// Opens another address of the list; the page stays where it is scrolled.
pub fn use_list_navigation() -> impl Fn(&ListAddress) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    move |address: &ListAddress| {
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&address.href(), options);
    }
}
