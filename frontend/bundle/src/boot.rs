//! boot.js with what each page needs, so that it can be asked for before the program runs.

use crate::pages::Page;
use crate::parts::Parts;

pub fn fill(script: &str, pages: &[Page], parts: &Parts) -> String {
    let files: Vec<_> = parts
        .files()
        .iter()
        .map(|file| format!("{:?}", file.address))
        .collect();
    let pages: Vec<_> = pages.iter().map(|page| row(page, parts)).collect();
    script
        .replace("\"{{files}}\"", &format!("[{}]", files.join(",")))
        .replace("\"{{pages}}\"", &format!("[{}]", pages.join(",")))
}

fn row(page: &Page, parts: &Parts) -> String {
    let files = parts.of(&page.parts);
    format!("[{:?},{:?},{files:?}]", pattern(&page.address), page.roles)
        // What a set looks like, as what a list looks like.
        .replace('{', "[")
        .replace('}', "]")
}

/// A regular expression for the addresses of a page.
fn pattern(addresses: &str) -> String {
    let addresses = addresses.replace('…', "[^/]+").replace(", ", "|");
    format!("^({addresses})$")
}

#[cfg(test)]
mod tests {
    use super::fill;
    use crate::pages::{Limits, Page};
    use crate::parts::Parts;

    #[test]
    fn the_script_gets_the_pages() {
        let page = Page {
            address: "/applications/…/edit, /x".into(),
            roles: vec!["teacher".into()],
            parts: ["filing".to_owned()].into(),
            most: Limits {
                cold: 1,
                files: 1,
                from_home: None,
            },
        };
        let script = fill(
            r#"var f = "{{files}}", p = "{{pages}}";"#,
            &[page],
            &Parts::default(),
        );
        assert_eq!(
            script,
            r#"var f = [], p = [["^(/applications/[^/]+/edit|/x)$",["teacher"],[]]];"#
        );
    }
}
