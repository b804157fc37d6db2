use std::fmt;

/// «07-2026/П-3»: gapless within its municipality and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageNumber {
    pub municipality_code: String,
    pub year: i32,
    pub sequence: i64,
}

impl fmt::Display for PackageNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}-{}/П-{}",
            self.municipality_code, self.year, self.sequence
        )
    }
}
