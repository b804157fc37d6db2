//! Several shared files made one: wasm-merge, which does not see by itself that all of them use the same memory, table and stack.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module};
use wasmparser::{Parser, Payload};

use crate::Outcome;
use crate::node::Tools;

/// The name under which the files import what the main module gives.
const GIVEN: &str = "__wasm_split";
/// The name under which a joined file imports it.
const GIVEN_ONCE: &str = "__main";

/// Code and data of a file, without what every file repeats.
pub fn size(file: &Path) -> Outcome<usize> {
    let mut size = 0;
    for payload in Parser::new(0).parse_all(&fs::read(file)?) {
        size += match payload? {
            Payload::CodeSectionStart { range, .. } => range.end - range.start,
            Payload::DataSection(section) => section.range().end - section.range().start,
            _ => 0,
        };
    }
    Ok(usize::try_from(size)?)
}

pub fn join(tools: &Tools, files: &[PathBuf], into: &Path) -> Outcome<()> {
    let base = into.with_extension("base.wasm");
    fs::write(&base, given(files)?)?;
    tools.merged(&base, GIVEN, files, into)
}

/// A module that takes everything once and hands it on.
fn given(files: &[PathBuf]) -> Outcome<Vec<u8>> {
    let mut all: BTreeMap<String, EntityType> = BTreeMap::new();
    for file in files {
        for payload in Parser::new(0).parse_all(&fs::read(file)?) {
            let Payload::ImportSection(section) = payload? else {
                continue;
            };
            for import in section.into_imports() {
                let import = import?;
                if import.module == GIVEN {
                    all.insert(import.name.to_owned(), import.ty.try_into()?);
                }
            }
        }
    }
    let mut imports = ImportSection::new();
    let mut exports = ExportSection::new();
    let (mut memories, mut tables, mut globals) = (0, 0, 0);
    for (name, kind) in &all {
        imports.import(GIVEN_ONCE, name, *kind);
        let (kind, counter) = match kind {
            EntityType::Memory(_) => (ExportKind::Memory, &mut memories),
            EntityType::Table(_) => (ExportKind::Table, &mut tables),
            EntityType::Global(_) => (ExportKind::Global, &mut globals),
            EntityType::Function(_) | EntityType::FunctionExact(_) | EntityType::Tag(_) => {
                return Err(format!("{name}: neither memory nor table nor global").into());
            }
        };
        exports.export(name, kind, *counter);
        *counter += 1;
    }
    let mut module = Module::new();
    module.section(&imports).section(&exports);
    Ok(module.finish())
}
