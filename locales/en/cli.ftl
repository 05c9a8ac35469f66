### What the command `goodterms` says in the terminal. Dates, amounts and numbers come formatted;
### $count is a number. With --json none of this is said.

## Days

cli-weekday-1 = Monday
cli-weekday-2 = Tuesday
cli-weekday-3 = Wednesday
cli-weekday-4 = Thursday
cli-weekday-5 = Friday
cli-weekday-6 = Saturday
cli-weekday-7 = Sunday
# A day within two weeks of today.
cli-day-near = { $weekday } { $date }
cli-moment = { $date }, { $time }
cli-duration = { $hours } h { $minutes } min
cli-duration-hours = { $hours } h
cli-duration-minutes = { $minutes } min

## The list of clients

cli-clients-none = There are no clients yet.
cli-clients-head-name = Client
cli-clients-head-standing = Standing
cli-clients-head-last-contact = Last contact
cli-clients-head-next = Next date
cli-clients-next = { $date } ({ $what })
cli-clients-count =
    { $count ->
        [one] one client
       *[other] { $count } clients
    }
cli-never = never

## Where a client stands

cli-standing-head-score = Score
# The head of a table of all clients, on a day other than today.
cli-standing-as-of = As it stood at the end of { $date }:
# $standing is a word or two in lower case, $score a number from 0 to 100.
cli-standing-line = { $client }: { $standing }, { $score } of 100 on { $date }.
cli-standing-line-too-early = { $client }: too early to say on { $date }.
cli-standing-crossed = The line was crossed on { $date }.
# $recommendation is a whole sentence.
cli-standing-advice = What to do now: { $recommendation }
cli-standing-dimensions = Strain, from 0 (none) to 100 (all that can be):
# $weight is the share of the score, in percent.
cli-standing-strain = { $strain } (counts for { $weight }%)
cli-standing-no-data = nothing known
cli-standing-contributions = What the score adds up from:
cli-standing-small =
    { $count ->
        [one] and one more that adds nearly nothing
       *[other] and { $count } more that add nearly nothing
    }
cli-standing-more-records =
    { $count ->
        [one] and one more record
       *[other] and { $count } more records
    }
cli-standing-gaps = Recorded but weighs nothing, or missing:
cli-standing-process = Before parting, in fairness:
cli-standing-changes = What would change it:
# The state of a step of the fair process, and the step.
cli-standing-process-step = { $state }: { $step }
cli-share = { $percent }%

## Records

cli-noun-entry = entry
cli-noun-client = client
cli-noun-contact = person
cli-noun-boundary = boundary
cli-noun-telling = boundary told
cli-noun-term = clause
cli-noun-promise = promise
cli-noun-complaint = complaint
cli-noun-letter = letter
cli-noun-review = decision about a renewal
cli-noun-obligation = to settle
cli-noun-hard_time = hard times
cli-noun-check_in = check-in
cli-noun-colleague = colleague
cli-noun-incident = incident
cli-noun-gesture = gesture
cli-noun-recovery = recovery plan
cli-noun-concession = goodwill
cli-noun-invoice = invoice
cli-noun-payment = payment
cli-noun-work = work
cli-noun-cost = cost
cli-noun-attachment = file

## When notice has to be given

cli-notice-none = { $client } has no agreement with notice terms.
cli-notice-agreement = “{ $title }”, since { $date }
cli-notice-term = The present term runs from { $from } to { $to }.
cli-notice-open-ended = It runs on without an end.
cli-notice-ends-by-itself = It ends by itself on { $date }.
cli-notice-ended = It ended on { $date }.
# $form is how the notice travels, such as "registered post".
cli-notice-send-by = Send it by { $date } ({ $form }) to end on { $end }.
cli-notice-if-sent = Sent on { $sent } ({ $form }), it ends on { $end }.
cli-notice-no-end = Notice sent on { $sent } would change nothing.
cli-notice-review = Review it on { $date }.
cli-notice-review-past = Its review was due on { $date }.
cli-notice-working = How this was worked out:

## Logging, letters, searching and undoing

cli-logged = Logged for { $client }: { $date }.
cli-logged-we-promise = You promised “{ $what }” by { $date }.
cli-logged-they-promise = They promised “{ $what }” by { $date }.
cli-logged-strike = A boundary was crossed: “{ $rule }”.
cli-logged-weighs-nothing = “{ $rule }” was crossed, but weighs nothing: they had not been told, or it was not their conduct.
cli-logged-raised = { $client } has crossed the line. `goodterms standing` says why.
cli-promise-unreadable = “{ $text }” does not say by when. Write it as in “send the draft by 2026-11-25 17:00”.
cli-letter-saved = Kept with { $client } as a draft. Nothing was sent.
cli-no-template = There is no template for this kind of letter called { $name }. See Letters, Your templates.
cli-no-colleague = Nobody in the referral book is called { $name }. See Letters, Colleagues.
cli-search-none = Nothing found for “{ $query }”.
cli-search-count =
    { $count ->
        [one] one record found
       *[other] { $count } records found
    }
cli-search-shown =
    { $count ->
        [one] The newest is shown; --limit shows more.
       *[other] The newest { $count } are shown; --limit shows more.
    }
# $what is what was done, such as "Entry saved".
cli-undone = Undone: { $what }.
cli-undo-nothing = There is nothing left to undo.

## Files and journals

# $clients is a count of clients.
cli-made = Made a journal at { $path } with { $clients }.
cli-imported =
    { $count ->
        [one] Took in one record from { $file }.
       *[other] Took in { $count } records from { $file }.
    }
cli-written = Written to { $file }.

# $work and the others are counts of records.
cli-csv-counts = New: { $work } times of work, { $invoices } invoices, { $payments } payments, { $costs } costs. Known already: { $known }. Left out: { $left }.
cli-csv-column = “{ $column }” is { $field }.
cli-csv-problem = Line { $line } can’t be read: “{ $cell }”.
cli-csv-name-unreadable = “{ $text }” does not say which client a name stands for. Write it as in "Bergmann Verlag=bergmann".

## All clients, and the numbers

cli-portfolio-span = { $from } to { $until }
cli-portfolio-none = No time and no money is written down in this period.
cli-portfolio-head-client = client
cli-portfolio-head-time = time
cli-portfolio-head-share = share
cli-portfolio-head-received = received
cli-portfolio-head-rate = an hour
cli-portfolio-head-target = target
cli-portfolio-totals = All together: { $time }, { $received } received.
cli-portfolio-rate = An hour brings { $rate }.
cli-portfolio-concentration = The largest client brings { $one } of the revenue, the three largest { $three }.
cli-portfolio-missing-rate = No rate is stated for { $currency }, so the money of { $names } is left out.
cli-percent = { $number } %
cli-policy-since = In force since { $date }.
cli-policy-changed = Changed, from now on. `goodterms undo` takes it back.
cli-policy-differ =
    { $count ->
        [0] It would make no difference to any client.
        [one] It would make a difference to one client:
       *[other] It would make a difference to { $count } clients:
    }
cli-policy-difference = { $client }: { $now }; then { $proposed }.
cli-policy-crossed = { $standing }, over the line from { $dates }

## When something is not as it should be

# How every failure is said; $message is whole sentences.
cli-failed = goodterms: { $message }
cli-client-unknown = No client is called “{ $name }”.
cli-client-unknown-hint = `goodterms clients` lists them.
cli-client-ambiguous = More than one client fits “{ $name }”: { $names }.
cli-boundary-unknown = No boundary says “{ $rule }”.
cli-boundary-unknown-hint = These hold for this client: { $names }.
cli-boundary-ambiguous = More than one boundary fits “{ $name }”: { $names }.
cli-ambiguous-hint = Write more of it.
cli-when-unreadable = “{ $text }” is not a time. Write it as in 2026-11-21 14:05, 14:05 or +2h.
cli-file-failed = { $file } could not be read or written: { $reason }.
cli-no-home = This machine has no home folder for you. Name a journal with --journal.
cli-journal-missing = There is no journal at { $path }.
cli-journal-missing-hint = Name another with --journal, or make one with `goodterms new`.
cli-journal-exists = Something is at { $path } already. It was left as it is.
cli-journal-newer = This journal was written by a newer release. It was left as it is.
cli-journal-unreadable = This is not a journal that can be read. It was left as it is.
cli-journal-locked = This journal needs its key.
cli-journal-read-only = This journal may not be written to.
cli-journal-busy = Another program is writing to the journal. Try again in a moment.
cli-journal-full = The disk is full. Nothing was changed.
cli-changed-since = Something has changed since. Nothing was changed.

cli-calendar-none = Nothing is due.
cli-calendar-head-when = when
cli-calendar-head-what = what
cli-calendar-head-client = client
# $when is a day or a moment.
cli-calendar-overdue = { $when } (overdue)
# $kind is one of the due-kind- messages, $name what it is called.
cli-calendar-what = { $kind }: { $name }
cli-holidays-none = No public holidays of { $place } are known for { $year }.
cli-holidays-place = Name a country, such as EE or DE-BY, or choose your own in the app's settings.
