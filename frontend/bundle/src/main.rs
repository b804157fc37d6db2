//! `bundle [--dev] <frontend folder> <compiled module.wasm>`
//!
//! Makes `<frontend folder>/dist`: `index.html` and `assets/`, where each file's name carries a hash of its content, so that
//! browsers may keep it forever. What the pages load is held against the limits of docs/performance.md. `--dev` leaves out what only makes the files smaller.

mod assets;
mod bindgen;
mod boot;
mod groups;
mod join;
mod limits;
mod loads;
mod node;
mod page;
mod pages;
mod parts;
mod program;
mod split;
mod styles;

use std::collections::BTreeSet;
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
    let pages = pages::read(&fs::read_to_string(
        frontend.join("../docs/performance.md"),
    )?)?;

    let split = split::run(module, &scratch)?;
    let parts = parts::Parts::build(&split, &visits(&pages, &split), &tools, &assets, !dev)?;
    let glue = bindgen::run(&split.main, &scratch)?;
    if !dev {
        tools.shrink_module(&glue.module)?;
    }
    let wasm = assets.add("app", "wasm", &fs::read(&glue.module)?)?;
    let program = program::build(
        &tools,
        &frontend.join("js"),
        &glue,
        &wasm.address,
        &split.imports,
        &parts,
    )?;
    let boot = scratch.join("boot.js");
    let script = fs::read_to_string(frontend.join("boot.js"))?;
    fs::write(&boot, boot::fill(&script, &pages, &parts))?;
    let links = page::Links {
        program: assets.add("app", "js", &program)?,
        boot: assets.add("boot", "js", &tools.minified(&boot, "es5")?)?,
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
    let index = assets.write(&finished.join("index.html"), page.as_bytes())?;

    if !dev {
        let mut named = pages.iter().flat_map(|page| &page.parts);
        if let Some(part) = named.find(|part| !parts.has(part)) {
            return Err(format!("docs/performance.md: there is no part «{part}»").into());
        }
        let costs = limits::costs(&pages, &links.loaded(index), &parts);
        limits::print(&costs);
        limits::check(&costs)?;
    }
    let dist = frontend.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::rename(&finished, &dist)?;
    Ok(())
}

/// Files that every page loads: itself, two scripts, the styles, the icon, the main module.
const ALWAYS: usize = 6;

/// Which parts are needed together: those of a page, and each that comes later by itself.
fn visits(pages: &[pages::Page], split: &split::Split) -> Vec<loads::Visit> {
    // What every page may cost is what a page without parts may.
    let bare = pages.iter().filter(|page| page.parts.is_empty());
    let always = bare.map(|page| page.most.cold).min().unwrap_or_default();
    let widest = pages.iter().map(|page| page.most.cold).max();
    let of_page = |page: &pages::Page| loads::Visit {
        most: page.most.files.saturating_sub(ALWAYS + page.parts.len()),
        parts: page.parts.clone(),
        room: page.most.cold.saturating_sub(always),
        room_from_home: page.most.from_home,
        home: page.address == limits::HOME,
    };
    let named: BTreeSet<_> = pages.iter().flat_map(|page| &page.parts).collect();
    let later = split.parts.keys().filter(|part| !named.contains(part));
    let later = later.map(|part| loads::Visit {
        parts: BTreeSet::from([part.clone()]),
        most: ALWAYS,
        room: widest.unwrap_or_default().saturating_sub(always),
        room_from_home: None,
        home: false,
    });
    pages.iter().map(of_page).chain(later).collect()
}

fn emptied(folder: PathBuf) -> Outcome<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
