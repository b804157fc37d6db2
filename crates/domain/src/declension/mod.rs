//! Cases of full names: a proposal that the user edits.
use crate::people::PersonName;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    Genitive,
    Dative,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    Male,
    Female,
}

pub fn gender(_name: &PersonName) -> Option<Gender> {
    todo!()
}

pub fn decline(_name: &PersonName, _case: Case) -> String {
    todo!()
}

pub fn genitive(name: &PersonName) -> String {
    decline(name, Case::Genitive)
}

pub fn dative(name: &PersonName) -> String {
    decline(name, Case::Dative)
}
