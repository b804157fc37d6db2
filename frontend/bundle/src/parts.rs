//! The files of the parts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::assets::{Asset, Assets};
use crate::loads::Visit;
use crate::node::Tools;
use crate::split::Split;
use crate::{groups, join};

#[derive(Debug, Default)]
pub struct Parts {
    files: Vec<Asset>,
    /// For each part, which of the files it needs.
    needed: BTreeMap<String, BTreeSet<usize>>,
}

impl Parts {
    /// Joins what the visits share, makes the files small and adds them to the assets.
    pub fn build(
        split: &Split,
        visits: &[Visit],
        tools: &Tools,
        assets: &Assets,
        shrink: bool,
    ) -> Outcome<Self> {
        let mut parts = Self::default();
        let mut shared = Vec::new();
        for (file, needed_by) in &split.shared {
            shared.push((file.clone(), join::size(file)?, needed_by.clone()));
        }
        let mut own = BTreeMap::new();
        for (part, file) in &split.parts {
            own.insert(part.clone(), join::size(file)?);
        }
        let add = |stem: &str, file: &Path| -> Outcome<Asset> {
            if shrink {
                tools.shrink_module(file)?;
            }
            assets.add(stem, "wasm", &fs::read(file)?)
        };
        for (at, group) in groups::joined(shared, &own, visits).iter().enumerate() {
            let file = split.main.with_file_name(format!("shared{at}.wasm"));
            join::join(tools, group, &file)?;
            parts.needs(&needed_by(group, split), add("shared", &file)?);
        }
        for (part, file) in &split.parts {
            parts.needs(&BTreeSet::from([part]), add(part, file)?);
        }
        Ok(parts)
    }

    fn needs(&mut self, parts: &BTreeSet<&String>, file: Asset) {
        for part in parts {
            let needed = self.needed.entry((*part).clone()).or_default();
            needed.insert(self.files.len());
        }
        self.files.push(file);
    }

    pub fn files(&self) -> &[Asset] {
        &self.files
    }

    /// Which files these parts need together.
    pub fn of(&self, parts: &BTreeSet<String>) -> BTreeSet<usize> {
        let needed = parts.iter().filter_map(|part| self.needed.get(part));
        needed.flatten().copied().collect()
    }

    pub fn has(&self, part: &String) -> bool {
        self.needed.contains_key(part)
    }

    /// The addresses of each part's files.
    pub fn addresses(&self) -> impl Iterator<Item = (&String, Vec<&str>)> {
        self.needed.iter().map(|(part, needed)| {
            let files = needed.iter().filter_map(|file| self.files.get(*file));
            (part, files.map(|file| file.address.as_str()).collect())
        })
    }
}

fn needed_by<'split>(files: &[PathBuf], split: &'split Split) -> BTreeSet<&'split String> {
    let of_group = split.shared.iter().filter(|(file, _)| files.contains(file));
    of_group.flat_map(|(_, parts)| parts).collect()
}
