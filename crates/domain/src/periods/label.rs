use super::Period;
use crate::calendar::months::{nominative, prepositional};
use chrono::Datelike;

impl Period {
    /// «январь-февраль 2018», over two years «декабрь 2017 – январь 2018», one month «май 2018».
    ///
    /// Plain spaces: it is also a value in filters and exported tables.
    pub fn label(&self) -> String {
        self.in_words(nominative)
    }

    /// «в январе-феврале 2018 г.», «в декабре 2017 – январе 2018 г.»: goes on the heading of the printed schedule.
    /// No-break spaces after «в» and before «г.».
    pub fn heading_phrase(&self) -> String {
        format!("в\u{a0}{}\u{a0}г.", self.in_words(prepositional))
    }

    fn in_words(&self, month: fn(u32) -> &'static str) -> String {
        let (first, last) = (self.starts_on(), self.ends_on());
        let (from, to) = (month(first.month()), month(last.month()));
        match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => format!("{from} {}", first.year()),
            (true, false) => format!("{from}-{to} {}", last.year()),
            (false, _) => format!("{from} {} – {to} {}", first.year(), last.year()),
        }
    }
}
