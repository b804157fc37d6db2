//! What a letter says, before it becomes text and HTML. Holds plain text only; escaping is the layout's work.

#[derive(Debug)]
pub(super) struct Content {
    pub subject: String,
    pub name: String,
    /// What to do and by when, continuing «Мария Ивановна, …»; with its full stop.
    pub act: String,
    pub blocks: Vec<Block>,
    pub link: Link,
}

#[derive(Debug)]
pub(super) enum Block {
    Fact {
        label: &'static str,
        value: String,
    },
    List {
        title: String,
        items: Vec<String>,
    },
    /// Words of another person, line breaks kept.
    Quote {
        title: &'static str,
        text: String,
    },
    Note(&'static str),
}

#[derive(Debug)]
pub(super) struct Link {
    pub label: &'static str,
    /// Path within the SPA.
    pub path: String,
}

impl Link {
    pub fn new(label: &'static str, path: &str) -> Self {
        Self {
            label,
            path: path.to_owned(),
        }
    }
}

impl Content {
    pub fn new(subject: impl Into<String>, name: &str, act: impl Into<String>, link: Link) -> Self {
        Self {
            subject: subject.into(),
            name: name.to_owned(),
            act: act.into(),
            blocks: Vec::new(),
            link,
        }
    }

    pub fn fact(self, label: &'static str, value: impl Into<String>) -> Self {
        self.with(Block::Fact {
            label,
            value: value.into(),
        })
    }

    pub fn fact_if(self, label: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.fact(label, value),
            None => self,
        }
    }

    pub fn list(self, title: impl Into<String>, items: impl Iterator<Item = String>) -> Self {
        let items: Vec<String> = items.collect();
        if items.is_empty() {
            return self;
        }
        self.with(Block::List {
            title: title.into(),
            items,
        })
    }

    pub fn quote_if(self, title: &'static str, text: Option<&str>) -> Self {
        match text {
            Some(text) if !text.trim().is_empty() => self.with(Block::Quote {
                title,
                text: text.to_owned(),
            }),
            _ => self,
        }
    }

    pub fn note(self, text: &'static str) -> Self {
        self.with(Block::Note(text))
    }

    fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
}

/// «[Дело АТ-2026-00184] Заявление зарегистрировано»
pub(super) fn case_subject(case_number: &str, what: &str) -> String {
    format!("[Дело {case_number}] {what}")
}
