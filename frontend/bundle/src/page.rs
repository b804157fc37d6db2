//! `index.html`: the template with the assets' addresses.

use crate::assets::Asset;
use crate::{ALWAYS, Outcome};

/// Addresses of the assets, as the page names them.
#[derive(Debug)]
pub struct Links {
    pub program: Asset,
    pub wasm: Asset,
    pub boot: Asset,
    pub styles: Asset,
    pub icon: Asset,
}

impl Links {
    /// The bytes of all that every page loads, with those of the page itself.
    pub fn loaded(&self, index: usize) -> [usize; ALWAYS] {
        [
            index,
            self.program.loaded,
            self.wasm.loaded,
            self.boot.loaded,
            self.styles.loaded,
            self.icon.loaded,
        ]
    }
}

pub fn fill(template: &str, links: &Links, sprite: &str) -> Outcome<String> {
    let page = [
        ("{{program}}", links.program.address.as_str()),
        ("{{wasm}}", &links.wasm.address),
        ("{{boot}}", &links.boot.address),
        ("{{styles}}", &links.styles.address),
        ("{{icon}}", &links.icon.address),
        ("{{sprite}}", sprite.trim_end()),
    ]
    .into_iter()
    .fold(template.to_owned(), |page, (placeholder, value)| {
        page.replace(placeholder, value)
    });
    match page.find("{{") {
        None => Ok(page),
        Some(_) => Err("index.html has a placeholder that nothing fills".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Links, fill};
    use crate::assets::Asset;

    fn asset(address: &str) -> Asset {
        Asset {
            address: address.to_owned(),
            loaded: 1,
        }
    }

    fn links() -> Links {
        Links {
            program: asset("/p"),
            wasm: asset("/w"),
            boot: asset("/b"),
            styles: asset("/s"),
            icon: asset("/i"),
        }
    }

    #[test]
    fn every_placeholder_is_filled() {
        let page = fill(
            "{{program}} {{wasm}} {{boot}} {{styles}} {{icon}} {{sprite}}",
            &links(),
            "<svg/>\n",
        )
        .unwrap();
        assert_eq!(page, "/p /w /b /s /i <svg/>");
    }

    #[test]
    fn an_unknown_placeholder_is_an_error() {
        assert!(fill("{{fonts}}", &links(), "").is_err());
    }
}
