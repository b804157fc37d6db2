//! The script that loads the module.

use std::fs;

use crate::Outcome;
use crate::bindgen::Glue;
use crate::node::Tools;

/// `wasm` is the module's address. A failure is told to boot.js, which has the message for the user.
pub fn build(tools: &Tools, glue: &Glue, wasm: &str) -> Outcome<Vec<u8>> {
    let entry = glue.folder.join("start.js");
    let start = format!(
        "import init from './app.js';\n\
         init({{ module_or_path: '{wasm}' }}).catch((error) => {{\n\
           console.error(error);\n\
           window.dispatchEvent(new Event('program-failed'));\n\
         }});\n"
    );
    fs::write(&entry, start)?;
    tools.joined(&entry)
}
