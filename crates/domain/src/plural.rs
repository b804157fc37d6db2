//! Russian plurals: 1 заявление, 2 заявления, 5 заявлений.

pub fn plural<'a>(_n: u64, _one: &'a str, _few: &'a str, _many: &'a str) -> &'a str {
    todo!()
}

/// «1 248 заявлений», with no-break spaces.
pub fn count(_n: u64, _one: &str, _few: &str, _many: &str) -> String {
    todo!()
}

/// «1 248», with a no-break space.
pub fn thousands(_n: u64) -> String {
    todo!()
}
