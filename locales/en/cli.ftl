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
cli-date-our-promise = you promised
cli-date-their-promise = they promised
cli-date-review = review
cli-date-notice-deadline = last day for notice
cli-date-end = ends
cli-date-invoice = invoice due

## Where a client stands

cli-standing-too_early = too early to say
cli-standing-steady = steady
cli-standing-watch = watch
cli-standing-strained = strained
cli-standing-over_the_line = over the line
cli-standing-head-score = Score
# The head of a table of all clients, on a day other than today.
cli-standing-as-of = As it stood at the end of { $date }:
# $standing is one of the words above, $score a number from 0 to 100.
cli-standing-line = { $client }: { $standing }, { $score } of 100 on { $date }.
cli-standing-line-too-early = { $client }: too early to say on { $date }.
cli-standing-crossed = The line was crossed on { $date }.
cli-standing-unsafe = This alone puts it over the line, whatever else is true:
cli-standing-advice = What to do now: { $recommendation }.
cli-standing-dimensions = Strain, from 0 (none) to 100 (all that can be):
# $weight is the share of the score, in percent.
cli-standing-strain = { $strain } (counts for { $weight } %)
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
cli-standing-process-done = done: { $step }
cli-standing-process-missing = still missing: { $step }
cli-standing-changes = What would change it:

cli-dimension-conduct = conduct
cli-dimension-boundaries = boundaries
cli-dimension-payment = payment
cli-dimension-return = return
cli-dimension-energy = energy
cli-dimension-satisfiability = satisfiability

cli-reading-healthy = Read together: a healthy relationship.
cli-reading-client_with_a_problem = Read together: a client with a problem. Your efforts work, so it can be mended.
cli-reading-problem_client = Read together: a problem client. Efforts to mend it have not worked.
cli-reading-drifting = Read together: drifting. There is little strain, and what was tried did not help.

cli-recommendation-keep_going = keep going
cli-recommendation-set_expectations = set or reset what they can expect
cli-recommendation-remind_of_boundary = remind them of the boundary, in writing
cli-recommendation-make_it_right = make it right
cli-recommendation-reprice = ask for a price at which it is worth it
cli-recommendation-plan_exit = plan the exit
cli-recommendation-exit_now = end it now

cli-process-expectations_set = expectations were set
cli-process-boundary_told = the boundary was told
cli-process-concern_heard = their concern was heard, restated and confirmed
cli-process-ours_put_right = what was yours was owned and put right
cli-process-recovery_offered = a recovery was offered
cli-process-hard_times_considered = hard times were taken into account

cli-gap-not_told = A boundary was crossed that they had not been told. Tell it now.
cli-gap-ours_to_put_right = This was yours. It is for you to put right.
cli-gap-misunderstood = This was a misunderstanding.
cli-gap-hard_times = This was down to their circumstances. Take extra care.
cli-gap-not_ours = This was about something you don’t sell.
cli-gap-no_data = Nothing is known about { $dimension }, so it is left out.
cli-gap-no_target_rate = There is no target rate, so what you earn cannot be compared with it.
cli-gap-no_exchange_rate = Some money is in a currency without an exchange rate, so it is left out.

# $standing is what it would become.
cli-change-quiet = If nothing more happens until { $date }: { $standing }.
cli-change-paid_up = If everything overdue is paid by { $date }: { $standing }.
cli-change-another_strike = If a boundary is crossed once more by { $date }: { $standing }.
cli-change-another_outburst = If there is another outburst by { $date }: { $standing }.

## What a finding is about. $on and $due are days; shares are in percent.

cli-signal-abuse =
    { $manner ->
        [sharp_words] Sharp words
        [shouting] Shouting
        [dishonesty] Dishonesty
        [insults] Insults
        [public_attack] A public attack
        [harassment] Harassment
        [threats] Threats
        [violence] Violence
       *[other] Abuse
    } { $toward ->
        [our_people] towards your people
       *[other] towards you
    } ({ $severity ->
        [minor] minor
        [serious] serious
       *[other] moderate
    }).
cli-signal-amends =
    { $gesture ->
        [apology] They apologised.
        [thanks] They said thank you.
       *[other] They praised the work.
    }
cli-signal-strikes =
    { $nth ->
        [1] A boundary they had been told was crossed, for the first time
        [2] A boundary they had been told was crossed, for the second time
       *[other] A boundary they had been told was crossed, time number { $nth }
    } ({ $severity ->
        [minor] minor
        [serious] serious
       *[other] moderate
    }).
cli-signal-overdue =
    { $invoice ->
        [deposit] A deposit of { $money }
       *[other] An invoice, { $money }
    } { $days ->
        [one] is one day overdue.
       *[other] is { $days } days overdue.
    }
cli-signal-paid_late =
    { $payment ->
        [late] { $days ->
            [one] { $money } came one day late.
           *[other] { $money } came { $days } days late.
        }
        [chargeback] { $money } was taken back.
        [in_time] { $money } came in time.
       *[other] A payment was late or refused.
    }
cli-signal-effective_rate = You earn { $rate } an hour here, over { $minutes }; your target is { $target }.
cli-signal-squeaky_wheel = They take { $time_share } % of your time and bring { $revenue_share } % of your revenue.
cli-signal-unpaid_scope = They asked for work that nobody would pay ({ $minutes }).
cli-signal-toll =
    { $way ->
        [lifted] { $count ->
            [one] One contact lifted you
           *[other] { $count } contacts lifted you
        }
       *[other] { $count ->
            [one] One contact drained you
           *[other] { $count } contacts drained you
        }
    } ({ $minutes }; { $toll } on average).
cli-signal-recovery_time =
    { $count ->
        [one] You needed { $minutes } to recover after one contact.
       *[other] You needed { $minutes } to recover after { $count } contacts.
    }
cli-signal-complaints =
    { $outcome ->
        [ended_well] A complaint ended well.
        [reopened] { $count ->
            [one] A complaint came back after a fix they had confirmed.
           *[other] A complaint came back { $count } times after fixes they had confirmed.
        }
        [never_promised] A complaint was about what was never promised.
       *[other] A complaint was logged.
    }
cli-signal-recoveries =
    { $outcome ->
        [worked] A recovery plan worked.
        [failed] A recovery plan failed.
       *[other] A recovery plan ended.
    }
cli-signal-promises =
    { $state ->
        [kept] They kept a promise.
        [broken] They broke a promise.
        [overdue] A promise of theirs is overdue since { $on }.
       *[other] A broken promise was logged.
    }

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
cli-notice-working = How this was worked out:
cli-notice-assumed = Assumed, because nobody has confirmed it: { $convention }.
cli-form-email = email
cli-form-post = post
cli-form-registered_post = registered post
cli-form-courier = courier
cli-form-in_person = in person
cli-convention-counts_from = what starts the notice period
cli-convention-end_on = the days on which it may end
cli-convention-form = how notice has to be given
cli-convention-following = what follows the first term

# Steps of the working. $date is the day a step arrives at, $period a length of time.
cli-step-term_ends = The term ({ $period }) ends on { $date }.
cli-step-end_may_fall = The agreement can end on { $date }.
cli-step-period_counted = The notice period ({ $period }) counts from { $date }.
cli-step-period_ends = It has run out by the close of { $date }.
cli-step-no_term_to_end = No term runs that could end, so any day will do: { $date }.
cli-step-too_late = That is too soon for the notice period, so the next possible end counts: { $date }.
cli-step-arrives_by = So the notice must have arrived by { $date }.
cli-step-takes_to_arrive = It takes { $period } to arrive: { $date }.
cli-step-terms_change = Other terms hold after { $date }, so it is sent by then.
cli-step-rolled_back = That is not a working day; the last one before it is { $date }.
cli-step-sent = The notice is sent on { $date }.
cli-step-ends_by_itself = The agreement ends by itself on { $date }.

## Logging, letters, searching and undoing

cli-logged = Logged for { $client }: { $date }.
cli-logged-we-promise = You promised “{ $what }” by { $date }.
cli-logged-they-promise = They promised “{ $what }” by { $date }.
cli-logged-strike = A boundary was crossed: “{ $rule }”.
cli-logged-weighs-nothing = “{ $rule }” was crossed, but weighs nothing: they had not been told, or it was not their conduct.
cli-logged-raised = { $client } has crossed the line. `goodterms standing` says why.
cli-promise-unreadable = “{ $text }” does not say by when. Write it as in “send the draft by 2026-11-25 17:00”.
cli-letter-saved = Kept with { $client } as a draft. Nothing was sent.
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
