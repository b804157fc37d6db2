//! Prints `docs/workflow.md`: `cargo run -q -p domain --example workflow > docs/workflow.md`.

fn main() {
    print!("{}", domain::workflow_page::markdown());
}
