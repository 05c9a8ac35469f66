### Settings.

settings-title = Settings
settings-sections = Sections of the settings
settings-you = You
settings-you-lead = These stand at the head of your letters, and the standing compares with your target.
settings-boundaries = Boundaries
settings-boundaries-lead = Rules that hold for every client. A crossing counts only after that client was told.
settings-holidays = Holidays
settings-holidays-lead = Public holidays move the last day to send notice, and don’t count as working days. Add what is missing; strike out what is not kept.
settings-reminders = Reminders
settings-reminders-lead = When to be told of what is due. Every reminder comes once.
settings-appearance = Appearance
settings-appearance-lead = Kept on this computer, not in the journal.
settings-policy = How it adds up
settings-policy-lead = Every number the standing is made of, with its reason. See what a change would do before you switch.
settings-data = Data
settings-data-lead = Your journal is one file on this computer. Nothing is sent anywhere.
settings-bin = Bin
settings-bin-lead = What you removed in the last 30 days. After that it is gone for good.
settings-history = History
settings-history-lead = Everything that was done, newest first. Most steps can be undone by themselves.

you-name = Your name
you-business = Name of your business
you-postal = Postal address
you-postal-hint = As it should stand on a letter.
you-email = Email
you-phone = Phone
you-rate = Target for an hour
you-rate-hint = What an hour should bring, all hours counted: calls and chasing too.
you-costs = What a month costs
you-costs-hint = Business and life together. Shows how long your reserve lasts when a client goes.
you-reserve = What you have put by
you-logo = Logo
you-logo-hint = It stands at the head of your letters: a PNG, JPEG or SVG of at most 512 kB.
you-logo-choose = Choose an image
you-logo-change = Choose another
you-logo-remove = Remove
you-logo-saved = Your letters carry this logo now.
you-logo-removed = The logo was taken off your letters.
you-currency = Currency
you-currency-hint = Totals are shown in it.
you-zone = Time zone
you-country = Country
you-country-hint = Whose public holidays count.
you-country-none = Not stated

general-empty = No boundaries yet. Write down one rule of yours, with what you offer instead.
general-add = Add a boundary
general-change = Change
general-bin = Move to the bin
general-more = More about: { $rule }
general-rule = Rule
general-rule-hint = Short and plain, as you would say it: “No delivery on Sundays”.
general-instead-label = What you offer instead
general-instead-hint = “Saturday before noon”.
# $instead is what is offered instead, in the person’s own words.
general-instead = Instead: { $instead }
general-since = Since { $day }
general-severity = How serious a crossing is
general-severity-minor = Minor
general-severity-moderate = Moderate
general-severity-serious = Serious

appearance-colours = Colours
appearance-system = As the system
appearance-light = Light
appearance-dark = Dark
appearance-size = Size of text
appearance-sample = “Could you send it by Friday?” she asked, and thanked us for the last one.

data-file = Where it is
data-no-file = Nowhere yet
data-is-sample = This is the sample. Your own journal is not touched.
data-is-read-only = This journal can be read, but not changed.
data-back-up = Back up
data-back-up-hint = A copy of the journal, checked after writing. It opens like any journal.
data-back-up-do = Back up…
data-backed-up = Backed up to { $path }
data-export = Export
data-export-hint = Everything in one file that other programs can read.
data-export-do = Export…
data-exported = Exported to { $path }
data-import = Import
data-import-hint = Adds what is in an interchange file: all of it, or nothing.
data-import-do = Import…
data-imported = Imported { $clients } clients and { $entries } entries
data-csv = Time and money
data-csv-hint = Hours, invoices, payments and costs from a time tracker’s or invoicing program’s CSV file.
data-csv-do = Import…
data-open = Open another journal
data-open-hint = A back-up, or one from another computer.
data-open-do = Open…
data-sample = Look around in the sample
data-sample-hint = Made-up clients with a season of history. Your own journal stays as it is.
data-sample-do = Open the sample
data-own = Leave the sample
data-own-hint = Go back to your own journal, or begin one.
data-own-do = Leave the sample
data-version = Good Terms { $version }

## Holidays

holidays-country = Country
holidays-region = Region
holidays-region-none = Whole country
holidays-year = Year
# $package is the name of a package, $version its version, $date the day the table was made.
holidays-source = From the table { $package } { $version }, made on { $date }, for { $from } to { $to }.
holidays-limits = It does not know what was decreed later, nor days that a town or an employer alone keeps.
# $country is a country’s code.
holidays-limits-of =
    { $country ->
        [DE] Days of single towns, such as Augsburg’s, are left out.
        [EE] Working days cut short before a holiday count as working days.
        [ES] Each autonomous community decides its list by the year; the two days of each town are left out.
        [GB] Extra bank holidays are proclaimed for single years.
        [IT] A province has the patron saint of its capital; other towns keep their own.
        [KZ] The government moves days off by decree, often late in the year before.
        [US] Private employers need not keep any of these days.
       *[other] Days that hold only in single places are left out.
    }
holidays-none = No public holidays are known for this year.
holidays-estimated = estimated
holidays-estimated-why = Follows the moon, and is fixed by decree later.
holidays-added = added on { $date }
holidays-struck-out = struck out on { $date }
holidays-yearly = every year
holidays-whole-country = in the whole country
holidays-add = Add a day
holidays-add-day = Day
holidays-add-name = Name
holidays-add-yearly = It comes back every year
holidays-add-region = Only in { $region }
holidays-strike-out = Strike out
holidays-strike-out-named = Strike out: { $day }
holidays-take-back = Take back
holidays-take-back-named = Take back: { $day }

bin-empty = The bin is empty.
bin-until = gone { $when }
bin-restore = Put back
bin-restore-label = Put back: { $label }
bin-all = Show all { $count }
bin-empty-do = Empty the bin…
bin-empty-title = Empty the bin?
bin-empty-text =
    { $count ->
        [one] One thing will be removed for good. This cannot be undone.
       *[other] { $count } things will be removed for good. This cannot be undone.
    }
bin-empty-sure = Remove for good
bin-emptied =
    { $count ->
        [one] One thing was removed for good.
       *[other] { $count } things were removed for good.
    }
bin-noun-client = Client
bin-noun-contact = Person
bin-noun-move = Stage
bin-noun-expectation = Checklist item
bin-noun-engagement = Agreement
bin-noun-term = Clause
bin-noun-boundary = Boundary
bin-noun-telling = Telling of a boundary
bin-noun-entry = Entry
bin-noun-incident = Mark
bin-noun-gesture = Gesture
bin-noun-promise = Promise
bin-noun-complaint = Complaint
bin-noun-concession = Goodwill
bin-noun-recovery = Recovery plan
bin-noun-invoice = Invoice
bin-noun-payment = Payment
bin-noun-work = Work
bin-noun-cost = Cost
bin-noun-letter = Letter
bin-noun-review = Decision about a renewal
bin-noun-obligation = To settle
bin-noun-hard_time = Hard times
bin-noun-check_in = Check-in
bin-noun-colleague = Colleague
bin-noun-template = Template
bin-noun-prompt = Prompt
bin-noun-playbook = Playbook
bin-noun-playbook_run = Run of a playbook
bin-noun-attachment = File
bin-noun-holiday = Change of a holiday
bin-noun-settings = Settings
bin-noun-policy = Weights

history-empty = Nothing was done yet.
history-undone = undone
history-undo-label = Undo: { $what }, { $time }
history-more = Show earlier ones

you-rates = What other currencies are worth
you-rates-hint = For totals, the portfolio and the standing. One unit of the other currency in { $currency }.
you-rates-currency = Currency { $number }
you-rates-rate = One { $other } in { $currency }
you-rates-add = Add a currency
you-rates-remove = Remove { $other }

## Reminders

remind-at = Time of day
remind-at-hint = For what is due on a day. A promise is due to the minute.
remind-kinds = How long before
remind-never = Never
# $time is one of the remind-lead- messages.
remind-remove = Remove: { $time }
remind-lead-none = when it is due
remind-lead-day = on the day
remind-lead-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
remind-lead-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
remind-lead-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
remind-add = Add
# $what is one of the due-kind- messages.
remind-add-for = Add a reminder: { $what }
remind-number = How many
remind-unit = Unit
remind-unit-minutes = minutes
remind-unit-hours = hours
remind-unit-days = days
remind-tray = When the window is closed, stay in the tray so that reminders still come
remind-tray-hint = Where a desktop has no tray, the window is made small instead. Starting Good Terms again brings it back.
