# The calendar page: what is due when.

calendar-title = Calendar
calendar-lead =
    { $count ->
        [0] Nothing is overdue.
        [one] { $count } date is overdue.
       *[other] { $count } dates are overdue.
    }
calendar-empty = Nothing is due. Deadlines, reviews, promises and checks will stand here.
calendar-none-fits = Nothing of this kind is due.
calendar-all = Show everything

calendar-kinds = Which dates
calendar-kinds-all = All
calendar-kinds-contract = Contracts
calendar-kinds-promise = Promises
calendar-kinds-check = Checks
calendar-kinds-money = Invoices
calendar-client = Client
calendar-client-all = All clients
calendar-done = Show what is done

calendar-group-overdue = Overdue
calendar-group-unpaid = Unpaid
calendar-group-today = Today
calendar-group-week = This week
calendar-group-next = Next week
calendar-more = Show what is later

# Beside a date.
# $day is a day in short, $form one of the due-form- messages.
calendar-form = { $form } by { $day }
calendar-ends = It would end on { $day }.
calendar-snoozed = quiet until { $when }
calendar-reminded = reminded { $when }
calendar-late = reminded late, { $when }
calendar-is-done = done

calendar-keep = Kept
# $name is what was promised.
calendar-keep-label = Kept: { $name }
calendar-broken = Not kept
calendar-released = No longer holds
calendar-finish = Done, no more reminders
calendar-resume = Remind me again
# $name is what is due.
calendar-more-for = More for: { $name }
calendar-open = Open the client’s page

snooze-minutes = Remind me in 10 minutes
snooze-hour = Remind me in an hour
snooze-tomorrow = Remind me tomorrow
snooze-three-days = Remind me in three days
snooze-week = Remind me in a week

# The picture of a month.
calendar-month = The month of { $month }
calendar-month-before = The month before
calendar-month-after = The month after
calendar-month-today = Today
# $day is a day in full.
calendar-day =
    { $count ->
        [0] { $day }
        [one] { $day }, { $count } date
       *[other] { $day }, { $count } dates
    }
calendar-day-nothing = Nothing is due on { $day }.
calendar-holiday = Public holiday
calendar-mark-contract = contract
calendar-mark-promise = promise
calendar-mark-check = check or invoice

calendar-export = Save for another calendar
calendar-export-lead = Makes an iCalendar file. Reading it in again later updates the dates.
calendar-export-whose = Whose dates
calendar-export-says = What it says
calendar-export-names = Names only
calendar-export-names-hint = The kind of date and the client’s name.
calendar-export-details = With details
calendar-export-details-hint = Also titles, promises and complaints in your words. Others who see the calendar can read them.
calendar-export-save = Save the file
# $path is where.
calendar-exported = Saved as { $path }.

toast-reminded-open = Open
