//! `index.html`: the template with the assets' addresses.

use crate::Outcome;

/// Addresses of the assets, as the page names them.
#[derive(Debug)]
pub struct Links {
    pub program: String,
    pub wasm: String,
    pub boot: String,
    pub styles: String,
    pub icon: String,
}

pub fn fill(template: &str, links: &Links, sprite: &str) -> Outcome<String> {
    let page = [
        ("{{program}}", links.program.as_str()),
        ("{{wasm}}", &links.wasm),
        ("{{boot}}", &links.boot),
        ("{{styles}}", &links.styles),
        ("{{icon}}", &links.icon),
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

    fn links() -> Links {
        Links {
            program: "/p".into(),
            wasm: "/w".into(),
            boot: "/b".into(),
            styles: "/s".into(),
            icon: "/i".into(),
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
