//! The order in which mistakes are listed.

use leptos::prelude::document;
use std::cmp::Ordering;
use web_sys::Node;

/// By the place of two controls in the page; a control that is not there comes first.
pub fn in_page_order(one: &str, other: &str) -> Ordering {
    let find = |id: &str| document().get_element_by_id(id);
    match (find(one), find(other)) {
        (Some(one), Some(other)) => {
            let place = one.compare_document_position(&other);
            match (
                place & Node::DOCUMENT_POSITION_FOLLOWING != 0,
                place & Node::DOCUMENT_POSITION_PRECEDING != 0,
            ) {
                (true, _) => Ordering::Less,
                (_, true) => Ordering::Greater,
                _ => Ordering::Equal,
            }
        }
        (None, Some(_)) => Ordering::Less,
        (Some(_), None) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
