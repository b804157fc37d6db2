//! `/reference`

mod organisations;
mod periods;
mod read;
