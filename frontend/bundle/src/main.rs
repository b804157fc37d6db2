//! `bundle [--dev] <frontend folder> <compiled module.wasm>`
//!
//! Makes `<frontend folder>/dist`: `index.html` and `assets/`, where each file's name carries a hash of its content, so that
//! browsers may keep it forever. `--dev` leaves out what only makes the files smaller.

mod assets;
mod bindgen;
mod node;
mod page;
mod program;
mod styles;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Outcome<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let dev = arguments.iter().any(|argument| argument == "--dev");
    arguments.retain(|argument| argument != "--dev");
    let [frontend, module] = arguments.as_slice() else {
        return Err("usage: bundle [--dev] <frontend folder> <compiled module.wasm>".into());
    };
    bundle(Path::new(frontend), Path::new(module), dev)
}

fn bundle(frontend: &Path, module: &Path, dev: bool) -> Outcome<()> {
    let scratch = emptied(frontend.join("target/bundle"))?;
    let finished = emptied(frontend.join("target/dist"))?;
    let assets = assets::Assets::new(finished.join("assets"), !dev)?;
    let tools = node::Tools::of(frontend);

    let glue = bindgen::run(module, &scratch)?;
    if !dev {
        tools.shrink_module(&glue.module)?;
    }
    let wasm = assets.add("app", "wasm", &fs::read(&glue.module)?)?;
    let links = page::Links {
        program: assets.add("app", "js", &program::build(&tools, &glue, &wasm)?)?,
        boot: assets.add(
            "boot",
            "js",
            &tools.minified(&frontend.join("boot.js"), "es5")?,
        )?,
        styles: assets.add(
            "app",
            "css",
            &styles::build(&tools, &frontend.join("styles"), &scratch)?,
        )?,
        icon: assets.add(
            "favicon",
            "svg",
            &fs::read(frontend.join("static/favicon.svg"))?,
        )?,
        wasm,
    };
    let page = page::fill(
        &fs::read_to_string(frontend.join("index.html"))?,
        &links,
        &fs::read_to_string(frontend.join("sprite.svg"))?,
    )?;
    assets.write(&finished.join("index.html"), page.as_bytes())?;

    let dist = frontend.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::rename(&finished, &dist)?;
    Ok(())
}

fn emptied(folder: PathBuf) -> Outcome<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
