//! One style sheet out of several.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::node::Tools;

/// In the order in which they override one another.
const SHEETS: [&str; 5] = ["tokens", "base", "components", "print", "app"];

pub fn build(tools: &Tools, styles: &Path, scratch: &Path) -> Outcome<Vec<u8>> {
    let mut joined = String::new();
    for name in SHEETS {
        let sheet = fs::read_to_string(styles.join(name).with_extension("css"))?;
        joined.push_str(&for_its_medium(name, &sheet));
    }
    let file = scratch.join("app.css");
    fs::write(&file, joined)?;
    tools.minified_styles(&file)
}

fn for_its_medium(name: &str, sheet: &str) -> String {
    if name == "print" {
        format!("@media print {{\n{sheet}\n}}\n")
    } else {
        format!("{sheet}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::for_its_medium;

    #[test]
    fn the_print_sheet_does_not_touch_the_screen() {
        assert_eq!(for_its_medium("print", "a{}"), "@media print {\na{}\n}\n");
        assert_eq!(for_its_medium("base", "a{}"), "a{}\n");
    }
}
