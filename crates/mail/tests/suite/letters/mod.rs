mod first_line;
mod hostile_words;
mod layout;
mod merge;
mod plural_forms;
mod storage;
