//! wasm-bindgen as a library: no separate tool to install, and the version is the one in Cargo.lock.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::Outcome;

/// What wasm-bindgen made of the compiled module.
#[derive(Debug)]
pub struct Glue {
    pub folder: PathBuf,
    /// The module with its imports rewritten.
    pub module: PathBuf,
}

pub fn run(module: &Path, folder: &Path) -> Outcome<Glue> {
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .input_path(module)
        .out_name("app")
        .typescript(false)
        // The parts use the memory, the table and the stack pointer of the main module.
        .keep_lld_exports(true)
        .demangle(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(folder)?;
    Ok(Glue {
        folder: folder.to_path_buf(),
        module: folder.join("app_bg.wasm"),
    })
}
