### Promises, complaints, recovery plans and money.

## Promises

promise-title = Promises
promise-empty = Nothing is promised on either side.
promise-ours = You promised
promise-theirs = They promised
promise-by-us = Me
promise-by-client = Them
promise-add = Add a promise
promise-form-add = New promise
promise-form-edit = Edit promise
promise-form-by = Who promised
promise-form-what = What
promise-form-day = By
promise-form-time = Time
promise-due = due { $when }
promise-kept = Kept
promise-broken = Broken
promise-released = Released
promise-reopen = Open again
promise-keep-named = Kept: { $what }
promise-edit = Edit
promise-bin = Move to the bin
promise-menu = What to do with “{ $what }”
promise-settled = Settled
promise-state-open = open
promise-state-overdue = overdue
promise-state-kept = kept
promise-state-kept_late = kept, late
promise-state-broken = broken
promise-state-released = released

## Complaints

complaint-title = Complaints
complaint-empty = No complaint is written down.
complaint-add = Add a complaint
complaint-form-add = New complaint
complaint-form-edit = Edit complaint
complaint-theme = What it is about
complaint-summary = In more words
complaint-importance = How much it matters to them
complaint-promised = You had promised this
complaint-not-promised-mark = never promised
complaint-raised = Raised { $date }
complaint-step = Note what came next
complaint-step-stage = What came next
complaint-step-title = What came next?
complaint-step-on = On
complaint-step-note = Note
complaint-asked-on = On { $date } you will be asked whether it held.
complaint-ledger = In the ledger
promise-ledger = In the ledger
complaint-steps = Steps so far
complaint-edit = Edit
complaint-bin = Move to the bin
complaint-menu = What to do with “{ $theme }”
complaint-stage-heard = Heard
complaint-stage-restated = Said back to them
complaint-stage-confirmed = They confirmed it
complaint-stage-offered = Solution offered
complaint-stage-fixed = Fixed
complaint-stage-followed_up = Followed up
complaint-stage-reopened = Came back
complaint-stage-withdrawn = Withdrawn

## Recovery plans

recovery-title = Recovery plans
recovery-empty = No plan to make things right has been agreed.
recovery-add = Start a recovery plan
recovery-form-add = New recovery plan
recovery-criteria = What both sides agree would make it right
recovery-criteria-hint = In words that both can check, such as “proofs by Thursday noon, four weeks running”.
recovery-complaint = About the complaint
recovery-complaint-none = None in particular
recovery-starts = Starts on
recovery-ends = Ends on
recovery-dates = { $from } to { $to }
recovery-check = Note a check
recovery-check-title = How is it going?
recovery-on-track = On track
recovery-off-track = Off track
recovery-check-how = So far
recovery-note = Note
recovery-end = End the plan
recovery-end-title = How did it end?
recovery-outcome = It
recovery-outcome-worked = worked
recovery-outcome-failed = failed
recovery-outcome-stopped = was stopped
recovery-ended = { $outcome ->
        [worked] Worked, { $date }
        [failed] Failed, { $date }
       *[other] Stopped, { $date }
    }
recovery-before = Before
recovery-now = Now
recovery-after = At the end
recovery-strain = strain { $score }
recovery-bin = Move to the bin
recovery-menu = What to do with this plan
recovery-next-check = next check { $date }
recovery-over = its time is over
recovery-page-title = Recovery plan
recovery-gone = This plan is not there any more. It may lie in the bin.
recovery-about = about “{ $theme }”
recovery-letter = Write to them about it
recovery-criteria-title = What would make it right
recovery-checks = Checks
recovery-checks-more = Checks besides
recovery-day = Day { $day }
recovery-day-missed = went by without a check
recovery-day-not-needed = not needed any more
recovery-sides = What both sides do
recovery-side-empty = Nothing yet.
recovery-costs = What it takes
recovery-costs-empty = No hours and no money are written down for it. It is for them at no charge, and yours to know.
recovery-costs-total = In all
recovery-outcome-title = Outcome
recovery-standing = Where you stand
recovery-weighs-later = A plan that works eases the standing, one that fails strains it, from the day it ends.
recovery-weighs-worked = That it worked eases the standing, a little less as time goes by.
recovery-weighs-failed = That it failed weighs on the standing, a little less as time goes by.
recovery-weighs-stopped = A plan that was stopped weighs nothing.

## Money

money-title = Money and time
money-empty = No money or hours are written down.
money-add = Add
money-overdue = { $amount } overdue
money-invoices = Invoices
money-payments = Payments
money-work = Hours
money-costs = Costs
money-concessions = Goodwill
money-add-invoice = Add an invoice
money-add-payment = Add a payment
money-add-work = Add hours
money-add-cost = Add a cost
money-add-concession = Add goodwill
money-invoice-form = New invoice
money-payment-form = New payment
money-work-form = Hours worked
money-cost-form = New cost
money-concession-form = Goodwill given
money-kind = Kind
money-work-kind-production = Work
money-work-kind-revision = Revisions
money-work-kind-chasing = Chasing
money-work-kind-admin = Office
money-concession-kind-refund = Refund
money-concession-kind-free_hours = Free hours
money-concession-kind-discount = Discount
money-concession-kind-gift = Gift
money-number = Number
money-issued = Issued on
money-due = Due on
money-due-hint = By the clause on payment where there is one, or else 14 days.
money-amount = Amount, { $currency }
money-chargeback-hint = Below zero for money taken back.
money-on = On
money-received = Received on
money-minutes = Minutes
money-note = Note
money-reason = Why
money-for-invoice = For the invoice
money-for-none = None in particular
money-invoice-named = Invoice { $number }
money-invoice-unnamed = Invoice of { $date }
money-state-open = due { $date }
money-state-overdue =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
money-state-paid = paid { $date }
money-state-paid_late =
    { $days ->
        [one] paid { $days } day late
       *[other] paid { $days } days late
    }
money-state-written_off = written off
money-paid-in-part = { $paid } paid so far
money-menu = What to do with { $what }
money-note-payment = Note a payment
money-write-off = Write off
money-write-on = Ask for it again
money-bin = Move to the bin
money-hours-total = { $time } in all
