### A client's page: who they are, what is due, and the timeline.

client-back = Clients
client-stage-prospect = Prospect
client-stage-active = Active
client-stage-in_recovery = In recovery
client-stage-leaving = Leaving
client-stage-parted = Parted
client-stage-archived = Archived
client-stage-since = { $stage } since { $date }
client-parting-conduct = How we were treated
client-parting-boundaries = Boundaries were not kept
client-parting-payment = Payment
client-parting-price = Price
client-parting-fit = We no longer fit together
client-parting-no_capacity = No room for the work
client-parting-project_done = The work is done
client-parting-they_left = They left
client-parting-closed_down = They closed down
client-parting-other = Something else

client-kind-company = Company
client-kind-person = Person
client-address-formal = Formal
client-address-familiar = Familiar

client-menu = More about this client
client-edit = Edit details
client-move = Move to another stage
client-letter = Draft a letter
client-review = Review the relationship
client-dates = Save the dates for another calendar
client-bin = Move to the bin
client-erase = Erase for good…
client-pinned = Pinned note
client-standing-more = See how this adds up
client-standing-advice = Suggested: { $what }

## What is due

client-due = Due
client-due-our_promise =
    { $count ->
        [one] Your promise
       *[other] { $count } promises of yours
    }
client-due-their_promise =
    { $count ->
        [one] Their promise
       *[other] { $count } promises of theirs
    }
client-due-review = Review the agreement
client-due-notice_deadline = Last day to give notice
client-due-end = The agreement ends
client-due-recovery_check = Check the recovery plan
client-due-follow_up = Ask whether the fix held
client-due-invoice =
    { $count ->
        [one] An invoice
       *[other] { $count } invoices
    }
client-due-obligation =
    { $count ->
        [one] To settle
       *[other] { $count } things to settle
    }
client-due-overdue = overdue since { $when }
client-due-since = since { $when }

## The timeline

client-timeline = Timeline
client-aside = Agreement and more
client-views = What to look at
client-timeline-empty = Nothing is written down about { $client } yet. The first line is the hardest; a few words will do.
client-timeline-more = Show older entries
client-timeline-newest = Go to the newest entries
client-timeline-loading = Reading older entries…
client-timeline-start = This is where it begins.
client-timeline-filter = Show
client-filter-all = Everything
client-filter-incidents = What counted
client-filter-promises = Promises
client-filter-empty = None among the { $count } entries read so far.
client-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }

## Details

client-name = Name
client-kind = Kind
client-language = Language for letters
client-address-form = Form of address
client-currency = Currency
client-zone = Time zone
client-email = Email
client-phone = Phone
client-postal = Postal address
client-pinned-field = Pinned note
client-pinned-hint = Shown at the top of their page, such as when not to call.
client-target-rate = Target rate per hour
client-target-rate-hint = Only where it differs from your own.

client-move-title = Move to another stage
client-move-to = New stage
client-move-on = From
client-move-reason = Why
client-move-reason-none = No reason given
client-move-comment = Comment
client-move-save = Move
client-moves = Stages so far

client-erase-title = Erase { $client } for good
client-erase-what = Everything about this client is removed from the journal: entries, agreements, money, letters and files. It cannot be undone, and no trace of the text stays in the file.
client-erase-copies = Back-ups and copies that you made elsewhere keep it until you delete them.
client-erase-type = Type “{ $client }” to erase
client-erase-save = Erase for good
client-erased = { $client } was erased.

## People

client-people = People
client-people-empty = Nobody is named here yet.
client-person-add = Add a person
client-person-edit = Edit { $name }
client-person-bin = Move to the bin
client-person-menu = What to do with { $name }
client-person-name = Name
client-person-role = Role
client-person-email = Email
client-person-phone = Phone
client-person-primary = The one to write to
client-person-primary-mark = first contact

## First contact

client-first = First contact
client-first-copy = Copy words to send: { $item }
client-first-copied = Copied. Tick it off once you have told them.
client-first-told =
    { $count ->
        [0] Nothing told yet
       *[other] { $count } of { $all } told
    }
client-first-how_we_work = How you work
client-first-what_to_expect = What to expect, and when
client-first-how_to_reach_us = How to reach you, and when you answer
client-first-deposit_and_payment = Deposit and payment terms
client-first-out_of_scope = What is out of scope
client-first-tell = Note that it was told
client-first-tell-item = Note as told: { $item }
client-first-untell = No longer told: { $item }
client-first-on = Told on
client-first-wording = In these words
client-first-not-told = not told

## Decisions

client-decisions = Decisions
client-decisions-empty = No prompt has been answered yet.
client-decision = { $date }: { $answer }
client-decision-until = asked again on { $date }
client-decision-open = waiting for an answer

## Letters

client-letters = Letters
client-letters-empty = No letter is kept here.
client-letter-ends = ends on { $date }
client-letter-bin = Move to the bin
client-letter-menu = What to do with this letter
