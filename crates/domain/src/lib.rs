pub mod calendar;
pub mod declension;
pub mod links;
pub mod people;
pub mod periods;
pub mod plural;
pub mod text;
