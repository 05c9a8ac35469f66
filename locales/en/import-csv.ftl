# What the columns of an export are called.

csv-field-client = the client
csv-field-date = the day
csv-field-hours = the hours
csv-field-minutes = the minutes
csv-field-seconds = the seconds
csv-field-start = when it began
csv-field-end = when it ended
csv-field-note = a note
csv-field-project = the project
csv-field-number = the invoice number
csv-field-issued_on = the day of issue
csv-field-due_on = the day it is due
csv-field-amount = the amount
csv-field-line_amount = the amount of a line
csv-field-currency = the currency
csv-field-status = the status
csv-field-paid_on = the day of payment
csv-field-paid_amount = the amount paid

## The page

csv-title = Time and money from a file
csv-back = Settings
csv-empty = Choose a CSV file that a time tracker or an invoicing program has exported. Nothing is taken in before you have seen it.
csv-choose = Choose a file…
csv-another = Choose another file…
csv-stop = Put it away
csv-looking = Reading the file…
csv-file =
    { $rows ->
        [one] { $file }, one row.
       *[other] { $file }, { $count } rows.
    }
csv-from = It looks like an export from { $tool }.
csv-tool-toggl = Toggl
csv-tool-clockify = Clockify
csv-tool-solidtime = Solidtime
csv-tool-kimai = Kimai
csv-tool-harvest = Harvest
csv-tool-invoice_ninja = Invoice Ninja
csv-tool-freshbooks = FreshBooks

csv-kind = What each row is
csv-kind-time = Hours
csv-kind-invoices = Invoices
csv-kind-payments = Payments
csv-kind-costs = Costs
csv-work = What the hours went into
csv-work-production = The work itself
csv-work-revision = Changes
csv-work-chasing = Chasing money
csv-work-admin = Paperwork

## Columns

csv-columns = Columns
csv-columns-lead = What each column says, as far as it could be told. Change what is wrong.
csv-columns-fine = { $count } columns are understood
csv-column = Column
csv-column-samples = Its first cells
csv-column-says = It says
csv-column-of = What the column “{ $name }” says
csv-column-none = nothing that is needed
csv-column-empty = (empty)

## What can mean two things

csv-doubts = What can mean two things
csv-dates = Dates such as { $sample }
csv-dates-day_first = The day comes first
csv-dates-month_first = The month comes first
csv-amounts = Amounts such as { $sample }
csv-amounts-point = Decimals after a point
csv-amounts-comma = Decimals after a comma

## Clients

csv-clients = Clients
csv-clients-lead = The names in the file, and whose they are.
csv-clients-fine =
    { $count ->
        [one] One name is matched
       *[other] { $count } names are matched
    }
csv-client-of = Whose the rows of “{ $name }” are
csv-client-rows =
    { $rows ->
        [one] one row
       *[other] { $count } rows
    }
csv-client-which = Which client?
csv-client-near = It is { $name }
csv-client-add = Add “{ $name }” as a new client
csv-client-leave = Leave these rows out
csv-add-all = Add all of them as new clients
csv-nameless =
    { $rows ->
        [one] One row names no client. It belongs to
       *[other] { $count } rows name no client. They belong to
    }

## Rows and problems

csv-rows = The first rows, as they were read
csv-row-line = Line
csv-row-on = Day
csv-row-client = Client
csv-row-time = Time
csv-row-amount = Amount
csv-row-number = Number
csv-row-note = Note
csv-row-state = What becomes of it
csv-row-new = taken in
csv-row-known = already in the journal
csv-row-nobodys = left out
csv-row-open = waits for a client
csv-problems =
    { $rows ->
        [one] One row cannot be read
       *[other] { $count } rows cannot be read
    }
csv-problem-at = Line { $line }: { $said }
csv-problem-field = { $field }: { $said }
csv-problem-no_column = no column says it
csv-problem-blank = the cell is empty
csv-problem-bad_date = “{ $cell }” is no date
csv-problem-bad_duration = “{ $cell }” is no length of time
csv-problem-bad_amount = “{ $cell }” is no amount
csv-problem-due_before_issued = it is due before it was issued
csv-problem-differs = the rows of this invoice contradict each other
csv-problem-too_many_cells = it has more cells than there are columns
csv-problem-bad_currency = “{ $cell }” is no currency
csv-problem-too_many_decimals = “{ $cell }” has more decimals than its currency
csv-problems-more = and { $count } more
csv-skip = Leave these rows out and take in the rest

## What it comes to

csv-nothing = Nothing in this file is new.
csv-will = Will take in { $parts }.
csv-done = Taken in: { $parts }.
csv-part-work = { $time } of work
csv-part-invoices =
    { $rows ->
        [one] one invoice
       *[other] { $count } invoices
    }
csv-part-payments =
    { $rows ->
        [one] one payment
       *[other] { $count } payments
    }
csv-part-costs =
    { $rows ->
        [one] one cost
       *[other] { $count } costs
    }
csv-part-clients =
    { $rows ->
        [one] one new client
       *[other] { $count } new clients
    }
csv-known =
    { $rows ->
        [one] One row is in the journal already.
       *[other] { $count } rows are in the journal already.
    }
csv-left-out =
    { $rows ->
        [one] One row is left out.
       *[other] { $count } rows are left out.
    }
csv-paid-without-date =
    { $rows ->
        [one] One invoice is called paid without a date, and comes in as open.
       *[other] { $count } invoices are called paid without a date, and come in as open.
    }
csv-import = Take it in
csv-done-portfolio = See the portfolio
csv-done-undo = It was one step: Ctrl Z takes all of it back.
