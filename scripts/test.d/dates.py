"""Prints the moment at which the browser tests of today's run happen: the turn of the year, before or after midnight.

TEST_DATE=2028-02-29T09:00:00+07:00 runs them at any other. `--all` prints every moment at which dates break; one joins the
daily choice when the browser tests have passed at it.
"""

import calendar
import os
import sys
from datetime import date

# Of the moments, the first that are chosen from.
DAILY = 2


def moments(today: date) -> list[str]:
    years = range(today.year, today.year + 9)
    leap = next(year for year in years if calendar.isleap(year) and date(year, 2, 29) > today)
    months = [today.year * 12 + today.month + number for number in range(12)]
    days = [
        f"{today.year}-12-31T23:30",
        f"{today.year + 1}-01-01T00:30",
        f"{leap}-02-29T09:00",
        *(f"{month // 12}-{month % 12 + 1:02}-01T09:00" for month in months),
    ]
    return [f"{day}:00+07:00" for day in days]


today = date.today()
every = moments(today)
chosen = os.environ.get("TEST_DATE") or every[today.toordinal() % DAILY]
print(*(every if sys.argv[1:] == ["--all"] else [chosen]))
