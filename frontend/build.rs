//! Tells the linker to keep what `frontend/bundle` needs to take the program apart.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-link-arg-bins=--emit-relocs");
}
