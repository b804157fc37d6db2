/// A period's name as text: the dash of «декабрь 2026 – январь 2027» never begins a line.
pub fn period_name(label: &str) -> String {
    label.replace(" – ", "\u{a0}– ")
}
