//! The tools that come from npm (`frontend/package.json`): wasm-opt and wasm-merge, and esbuild.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

/// The oldest browsers that are supported; the last ones on Windows 7 and 8.1.
const BROWSERS: &str = "chrome109,firefox115";

/// What rustc turns on for wasm by default; wasm-opt has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

#[derive(Debug)]
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    pub fn of(frontend: &Path) -> Self {
        Self {
            folder: frontend.join("node_modules/.bin"),
        }
    }

    /// Makes the module smaller, in place.
    pub fn shrink_module(&self, module: &Path) -> Outcome<()> {
        let mut command = self.tool("wasm-opt");
        command
            .arg("-Oz")
            .args(FEATURES)
            .arg(module)
            .arg("-o")
            .arg(module);
        output(&mut command).map(|_| ())
    }

    /// Several modules as one; `base` is what the others import as `given`.
    pub fn merged(&self, base: &Path, given: &str, files: &[PathBuf], into: &Path) -> Outcome<()> {
        let mut command = self.tool("wasm-merge");
        command
            .args(FEATURES)
            .args(["--enable-multimemory", "--skip-export-conflicts"])
            .args([base.as_os_str(), given.as_ref()]);
        for (at, file) in files.iter().enumerate() {
            command.arg(file).arg(format!("file{at}"));
        }
        command.arg("-o").arg(into);
        output(&mut command).map(|_| ())
    }

    /// The script or style sheet without what only people read.
    pub fn minified(&self, file: &Path, target: &str) -> Outcome<Vec<u8>> {
        let mut command = self.tool("esbuild");
        command
            .arg(file)
            .arg("--minify")
            .arg("--charset=utf8")
            .arg(format!("--target={target}"));
        output(&mut command)
    }

    pub fn minified_styles(&self, file: &Path) -> Outcome<Vec<u8>> {
        self.minified(file, BROWSERS)
    }

    /// The script with all that it imports, as one module.
    pub fn joined(&self, entry: &Path) -> Outcome<Vec<u8>> {
        let mut command = self.tool("esbuild");
        command
            .arg(entry)
            .args([
                "--bundle",
                "--format=esm",
                "--minify",
                "--charset=utf8",
                "--log-level=error",
            ])
            .arg(format!("--target={BROWSERS}"));
        output(&mut command)
    }

    fn tool(&self, name: &str) -> Command {
        Command::new(self.folder.join(name))
    }
}

fn output(command: &mut Command) -> Outcome<Vec<u8>> {
    let name = command.get_program().to_string_lossy().into_owned();
    let result = command
        .output()
        .map_err(|error| format!("{name}: {error}; run scripts/setup"))?;
    if result.status.success() {
        Ok(result.stdout)
    } else {
        Err(format!(
            "{name} failed:\n{}",
            String::from_utf8_lossy(&result.stderr)
        )
        .into())
    }
}
