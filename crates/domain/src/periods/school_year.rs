use super::Period;

/// The months in which the windows begin: сентябрь-октябрь, …, декабрь-январь in the first year, январь-февраль, …,
/// апрель-май in the second.
const FIRST_YEAR: [u32; 4] = [9, 10, 11, 12];
const SECOND_YEAR: [u32; 4] = [1, 2, 3, 4];

/// The eight overlapping two-month periods of the school year that begins in `start_year` (as the region's schedule
/// lists them for 2017/2018). Fewer only beyond the years that a calendar holds.
pub fn school_year_periods(start_year: i32) -> Vec<Period> {
    let first = FIRST_YEAR
        .into_iter()
        .map(|month| (Some(start_year), month));
    let second = SECOND_YEAR
        .into_iter()
        .map(|month| (start_year.checked_add(1), month));
    let starts = first.chain(second);
    starts
        .filter_map(|(year, month)| Period::of_months(year?, month, 2))
        .collect()
}
