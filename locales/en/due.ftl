### Words by which people say when something is due, each with every way to say it, between commas.
###
### For translators: these are what a person may type, in lower case, not what the app says. Give
### the forms that are really used, short ones too. A word may stand in several parts.

due-filler = by, at, on, the, until, till, before, around, about, o’clock, of
due-in = in, within
due-next = next
due-number-1 = a, an, one
due-number-2 = two, a couple of
due-number-3 = three
due-number-4 = four
due-number-5 = five
due-number-6 = six
due-number-8 = eight
due-number-10 = ten
due-half = half
due-minutes = m, min, mins, minute, minutes
due-hours = h, hr, hrs, hour, hours
due-days = d, day, days
due-working_days = working day, working days, business day, business days
due-weeks = w, week, weeks
due-months = month, months
due-day-0 = today
due-day-1 = tomorrow, tmr, tmrw
due-day-2 = the day after tomorrow, day after tomorrow
due-at-9_00 = morning, first thing
due-at-12_00 = noon, midday, lunch, lunchtime
due-at-15_00 = afternoon
due-at-17_00 = end of day, end of the day, eod, close of business
due-at-19_00 = evening, tonight, this evening
due-end_of_week = end of week, end of the week, eow
due-am = am, a.m.
due-pm = pm, p.m.
due-on-1 = mon, monday
due-on-2 = tue, tues, tuesday
due-on-3 = wed, wednesday
due-on-4 = thu, thur, thurs, thursday
due-on-5 = fri, friday
due-on-6 = sat, saturday
due-on-7 = sun, sunday
due-month-1 = jan, january
due-month-2 = feb, february
due-month-3 = mar, march
due-month-4 = apr, april
due-month-5 = may
due-month-6 = jun, june
due-month-7 = jul, july
due-month-8 = aug, august
due-month-9 = sep, sept, september
due-month-10 = oct, october
due-month-11 = nov, november
due-month-12 = dec, december
