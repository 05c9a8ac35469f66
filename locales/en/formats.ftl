### How dates, numbers, money and lists are written in letters and in the terminal.
### The window uses the web view's own formats instead.

## Dates

format-month-1 = January
format-month-2 = February
format-month-3 = March
format-month-4 = April
format-month-5 = May
format-month-6 = June
format-month-7 = July
format-month-8 = August
format-month-9 = September
format-month-10 = October
format-month-11 = November
format-month-12 = December
# A day in full. $day is a number, $month the name from above, $month-number its number,
# and $year is text.
format-date-long = { $day } { $month } { $year }

## Numbers

format-decimal-mark = { "." }
format-group-mark = { "," }
# How many digits a whole number has before its digits are grouped: 4 groups 1,250; with 5 it
# stays 1250.
format-group-from-digits = 4
# $number is a number or an amount of money without its sign.
format-negative = −{ $number }
# $amount is formatted, $code is the currency's ISO 4217 code.
format-money =
    { $code ->
        [EUR] €{ $amount }
        [GBP] £{ $amount }
        [USD] US${ $amount }
        [JPY] ¥{ $amount }
       *[other] { $code }{ "\u00A0" }{ $amount }
    }

## Lists

# Joins all but the last item to those before it.
format-list-more = { $before }, { $item }
# Joins the last item.
format-list-last = { $before } and { $item }

## Periods

# A length of time, such as a notice period. $count is a number.
format-period-day =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
format-period-working_day =
    { $count ->
        [one] one working day
       *[other] { $count } working days
    }
format-period-week =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
format-period-month =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
format-period-quarter =
    { $count ->
        [one] one quarter
       *[other] { $count } quarters
    }
format-period-year =
    { $count ->
        [one] one year
       *[other] { $count } years
    }
