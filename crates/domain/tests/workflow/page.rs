//! `docs/workflow.md` is printed from the tables.

use domain::workflow_page::markdown;
use std::path::Path;

#[test]
fn the_page_in_docs_is_what_the_tables_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/workflow.md");
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    let advice =
        "docs/workflow.md is stale: cargo run -q -p domain --example workflow > docs/workflow.md";
    assert_eq!(page, markdown(), "{advice}");
}

#[test]
fn a_row_of_the_page_can_be_read_aloud() {
    let page = markdown();
    let register = "| register (зарегистрировать) | submitted → registered | \
                    the municipal coordinator of the case's municipality | on the general route, while no withdrawal waits |";
    assert!(page.contains(register), "{page}");
    assert!(
        page.contains("| send for approval (отправить на утверждение) | open → sent |"),
        "{page}"
    );
}
