//! The compiled module taken apart. `wasm_split_cli_support` makes a main module, a file for each part, and one for each set of
//! parts that need the same code: hundreds. Those are joined to few ([`crate::groups`], [`crate::join`]).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::Outcome;

/// The script from which the main module takes the loaders of the parts.
pub const LOADERS: &str = "split.js";

#[derive(Debug)]
pub struct Split {
    /// For wasm-bindgen.
    pub main: PathBuf,
    /// The file of each part, by its name.
    pub parts: BTreeMap<String, PathBuf>,
    /// What several parts need: the file, and the parts.
    pub shared: Vec<(PathBuf, BTreeSet<String>)>,
    /// The function `getSharedImports` with its import: what the main module gives to every other file.
    pub imports: String,
}

pub fn run(module: &Path, folder: &Path) -> Outcome<Split> {
    let input = fs::read(module)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = "./split.js";
    let needed = transform(options)?.prefetch_map;

    let mut parts = BTreeMap::new();
    let mut shared: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (part, files) in needed {
        for file in files {
            if file == format!("split_{part}") {
                parts.insert(part.clone(), folder.join(file).with_extension("wasm"));
            } else {
                shared.entry(file).or_default().insert(part.clone());
            }
        }
    }
    Ok(Split {
        parts,
        shared: shared
            .into_iter()
            .map(|(file, parts)| (folder.join(file).with_extension("wasm"), parts))
            .collect(),
        imports: imports(&fs::read_to_string(folder.join(LOADERS))?)?,
        main,
    })
}

/// The library's loaders tell the console what does not come and know nothing of groups; ours are `js/parts.js`.
fn imports(script: &str) -> Outcome<String> {
    let end = script
        .find("function wrapAsyncCb")
        .ok_or("the script of wasm_split_cli_support is not as it was")?;
    Ok(script.chars().take(end).collect())
}
