use chrono::NaiveDate;

/// What was handed over, by whom and when. Texts are printed literally, whatever characters they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inventory {
    /// «07-2026/П-3»
    pub number: String,
    /// The municipality's name for documents, without quotes.
    pub municipality: String,
    /// Day of handing over (the region's calendar).
    pub handed_on: NaiveDate,
    /// Who handed over, initials and surname.
    pub handed_by: String,
    /// «муниципальный координатор», «оператор ТОИПКРО».
    pub handed_as: String,
    /// Teachers whose documents are inside.
    pub people: u32,
    /// The files in the order of the archive, the inventory itself apart.
    pub lines: Vec<InventoryLine>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventoryLine {
    /// What it is: «Итоговое заключение: Иванова Анна Петровна».
    pub title: String,
    /// Its name in the archive.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// 64 hexadecimal digits.
    pub sha256: String,
}
