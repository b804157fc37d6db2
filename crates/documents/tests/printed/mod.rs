#![expect(dead_code, reason = "every test file uses its own part of the helpers")]

pub mod invented;
pub mod poppler;
