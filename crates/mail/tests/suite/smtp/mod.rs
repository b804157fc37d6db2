mod delivery;
mod faults;
mod refusals;
mod safety;
