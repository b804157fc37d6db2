//! The script that starts the program, with the loaders of its parts.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::bindgen::Glue;
use crate::node::Tools;
use crate::parts::Parts;
use crate::split::LOADERS;

/// The scripts that are written by hand, in `frontend/js`.
const SCRIPTS: [&str; 3] = ["start.js", "parts.js", "version.js"];

/// `wasm` is the main module's address, `imports` what it gives to the parts.
pub fn build(
    tools: &Tools,
    scripts: &Path,
    glue: &Glue,
    wasm: &str,
    imports: &str,
    parts: &Parts,
) -> Outcome<Vec<u8>> {
    for name in SCRIPTS {
        let script = fs::read_to_string(scripts.join(name))?.replace("{{wasm}}", wasm);
        fs::write(glue.folder.join(name), script)?;
    }
    fs::write(glue.folder.join(LOADERS), loaders(imports, parts))?;
    tools.joined(&glue.folder.join("start.js"))
}

/// The main module imports a loader for each part.
fn loaders(imports: &str, parts: &Parts) -> String {
    let mut script = format!("import {{ part }} from './parts.js';\n{imports}\n");
    // Joined files take it by another name (join.rs).
    script += "const shared = () => { const given = getSharedImports(); given.__main = given.__wasm_split; return given; };\n";
    for (part, files) in parts.addresses() {
        let files: Vec<_> = files.iter().map(|file| format!("'{file}'")).collect();
        script += &format!(
            "export const __wasm_split_load_{part} = part([{}], shared);\n",
            files.join(", ")
        );
    }
    script
}
