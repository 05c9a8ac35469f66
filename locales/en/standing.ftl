### Where a relationship stands, and why.
###
### One message for each signal, for one finding. $labelled says whether $label, a short text from
### the record itself, is there. Dates, money, shares and lengths of time come as text.

standing-title = Where this stands
standing-page-title = How { $client } stands
standing-back = { $client }
standing-back-unnamed = Back to the client
standing-as-of = As of
standing-as-of-now = Back to today
standing-as-of-said = As it stood on { $date }. Nothing later counts here.

standing-lower-too_early = too early to say
standing-lower-steady = steady
standing-lower-watch = watch
standing-lower-strained = strained
standing-lower-over_the_line = over the line

# The standing in one sentence.
standing-said-too_early = Too little is written down to say how this stands.
standing-said-steady = This relationship is steady.
standing-said-watch = Some strain shows here. It is worth an eye.
standing-said-strained = This relationship is under strain.
standing-said-over_the_line = This relationship is over the line.
standing-said-crossed = It crossed the line on { $date }.
# $count crossings count, $untold do not. Both are numbers.
standing-crossings =
    { $count ->
        [one] One crossing counts
       *[other] { $count } crossings count
    }; { $untold ->
        [one] one doesn’t, because the rule was told later
       *[other] { $untold } don’t, because the rule was told later
    }.
standing-crossings-only-untold =
    { $untold ->
        [one] One crossing doesn’t count, because the rule had not been told.
       *[other] { $untold } crossings don’t count, because the rule had not been told.
    }

dimension-conduct = How they treat you
dimension-boundaries = Boundaries and promises
dimension-payment = Payment
dimension-return = What the work brings in
dimension-energy = What contact costs you
dimension-satisfiability = Whether fixes hold

## One finding of each signal

signal-abuse =
    { $manner ->
        [sharp_words] { $toward ->
            [our_people] Sharp words at someone who works with you, { $on }.
           *[other] Sharp words at you, { $on }.
        }
        [shouting] { $toward ->
            [our_people] Someone who works with you was shouted at, { $on }.
           *[other] You were shouted at, { $on }.
        }
        [dishonesty] { $toward ->
            [our_people] Someone who works with you was told something untrue, { $on }.
           *[other] You were told something untrue, { $on }.
        }
        [insults] { $toward ->
            [our_people] Someone who works with you was insulted, { $on }.
           *[other] You were insulted, { $on }.
        }
        [public_attack] { $toward ->
            [our_people] Someone who works with you was attacked in public, { $on }.
           *[other] You were attacked in public, { $on }.
        }
        [harassment] { $toward ->
            [our_people] Someone who works with you was harassed, { $on }.
           *[other] You were harassed, { $on }.
        }
        [threats] { $toward ->
            [our_people] Someone who works with you was threatened, { $on }.
           *[other] You were threatened, { $on }.
        }
       *[other] { $toward ->
            [our_people] Violence against someone who works with you, { $on }.
           *[other] Violence against you, { $on }.
        }
    }
signal-amends =
    { $gesture ->
        [apology] They apologised, { $on }.
        [praise] They praised your work, { $on }.
       *[other] They thanked you, { $on }.
    }
signal-strikes =
    { $labelled ->
        [yes] { $nth ->
            [1] “{ $label }” was crossed after it was told, { $on }.
            [2] “{ $label }” was crossed a second time, { $on }.
            [3] “{ $label }” was crossed a third time, { $on }.
           *[other] “{ $label }” was crossed again, time { $nth }, { $on }.
        }
       *[other] { $nth ->
            [1] A boundary was crossed after it was told, { $on }.
           *[other] A boundary was crossed again, time { $nth }, { $on }.
        }
    }
signal-overdue =
    { $invoice ->
        [deposit] The deposit of { $money } is { $days ->
                [one] one day overdue, due { $due }.
               *[other] { $days } days overdue, due { $due }.
            }
        [late_fee] The late fee of { $money } is { $days ->
                [one] one day overdue, due { $due }.
               *[other] { $days } days overdue, due { $due }.
            }
       *[other] { $money } is { $days ->
                [one] one day overdue, due { $due }.
               *[other] { $days } days overdue, due { $due }.
            }
    }
signal-paid_late =
    { $payment ->
        [late] { $money } came { $days ->
                [one] one day late, { $on }.
               *[other] { $days } days late, { $on }.
            }
        [in_time] { $money } came in time, { $on }.
        [chargeback] { $money } was taken back, { $on }.
       *[other] A payment came late, { $on }.
    }
signal-effective_rate = They bring in { $rate } an hour over { $minutes_text }; your target is { $target }.
signal-squeaky_wheel = They take { $time_share } of your time and bring { $revenue_share } of your revenue.
signal-unpaid_scope =
    { $minutes ->
        [0] They asked for extra work without paying for it, { $on }.
       *[other] They asked for { $minutes_text } of extra work without paying for it, { $on }.
    }
signal-toll =
    { $way ->
        [lifted] { $count ->
            [one] One contact lifted you, { $minutes_text } long.
           *[other] { $count } contacts lifted you, { $minutes_text } in all.
        }
       *[other] { $count ->
            [one] One contact drained you more than is usual, { $minutes_text } long.
           *[other] { $count } contacts drained you more than is usual, { $minutes_text } in all.
        }
    }
signal-recovery_time =
    { $count ->
        [one] You needed { $minutes_text } to recover from one contact.
       *[other] You needed { $minutes_text } to recover from { $count } contacts.
    }
signal-complaints =
    { $outcome ->
        [reopened] { $count ->
            [one] “{ $label }” came back after it was fixed.
           *[other] “{ $label }” came back { $count } times after it was fixed.
        }
        [never_promised] A complaint about what was never promised: “{ $label }”.
        [ended_well] A complaint that ended well: “{ $label }”.
       *[other] A complaint was noted, { $on }.
    }
signal-recoveries =
    { $outcome ->
        [worked] A plan to make things right worked, { $on }.
       *[other] A plan to make things right failed, { $on }.
    }
signal-promises =
    { $state ->
        [broken] { $labelled ->
            [yes] They did not do what they promised: “{ $label }”, { $on }.
           *[other] They broke a promise, { $on }.
        }
        [overdue] { $labelled ->
            [yes] They have not done yet what they promised: “{ $label }”, { $on }.
           *[other] A promise of theirs is overdue, { $on }.
        }
        [kept] { $labelled ->
            [yes] They kept a promise: “{ $label }”.
           *[other] They kept a promise, { $on }.
        }
       *[other] A broken promise was noted, { $on }.
    }

## Several findings of a signal, against (signals-…) and in favour (signals-for-…)

signals-abuse = { $count } times you or your people were treated badly
signals-amends = { $count } apologies or kind words
signals-strikes = { $count } crossings of boundaries they had been told
signals-overdue = { $count } invoices overdue
signals-paid_late = { $count } payments late or taken back
signals-effective_rate = What an hour brings in
signals-squeaky_wheel = Their share of your time
signals-unpaid_scope = { $count } requests for extra work without pay
signals-toll = Contacts that drained you
signals-recovery_time = Time to recover
signals-complaints = { $count } complaints that came back or had no ground
signals-recoveries = { $count } plans that failed
signals-promises = { $count } promises broken or overdue
signals-for-abuse = Kind contact
signals-for-amends = { $count } apologies or kind words
signals-for-strikes = Boundaries kept
signals-for-overdue = Nothing overdue
signals-for-paid_late = { $count } payments in time
signals-for-effective_rate = What an hour brings in
signals-for-squeaky_wheel = Their share of your time
signals-for-unpaid_scope = Extra work paid for
signals-for-toll = Contacts that lifted you
signals-for-recovery_time = Time to recover
signals-for-complaints = { $count } complaints that ended well
signals-for-recoveries = { $count } plans that worked
signals-for-promises = { $count } promises kept

## What adds up

standing-adds-up = What it adds up from
standing-adds-up-of = { $score } of 100
standing-adds-up-none = Nothing weighs on this relationship.
standing-points = { $points } points
standing-points-for = { $points } points, in their favour
standing-in-favour = In their favour
standing-records =
    { $count ->
        [one] one record
       *[other] { $count } records
    }
standing-more-records =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
standing-bands = Watch from { $watch }, strained from { $strained }, over the line from { $line }.
standing-policy-since = By the weights chosen on { $date }.
standing-unsafe = Safety comes first
standing-unsafe-why = What happened here is enough by itself, whatever else is true.

standing-sides = Side by side
standing-side-none = nothing known yet
standing-side-calm = no strain
standing-side-some = some strain
standing-side-much = much strain
standing-side-limit = at its limit
standing-side-missing = Not enough is known about: { $sides }. They are left out, and the others weigh more.

## What weighs nothing

standing-gaps = What weighs nothing, and why
gap-not_told =
    { $count ->
        [one] { $labelled ->
            [yes] One crossing of “{ $label }” doesn’t count: the rule had not been told.
           *[other] One crossing doesn’t count: the rule had not been told.
        }
       *[other] { $labelled ->
            [yes] { $count } crossings of “{ $label }” don’t count: the rule had not been told.
           *[other] { $count } crossings don’t count: the rule had not been told.
        }
    }
gap-ours_to_put_right =
    { $count ->
        [one] One thing was down to you. It is yours to put right.
       *[other] { $count } things were down to you. They are yours to put right.
    }
gap-misunderstood =
    { $count ->
        [one] One thing was a misunderstanding.
       *[other] { $count } things were misunderstandings.
    }
gap-hard_times =
    { $count ->
        [one] One thing came from hard times on their side. A little extra care may help.
       *[other] { $count } things came from hard times on their side. A little extra care may help.
    }
gap-not_ours =
    { $count ->
        [one] One thing was about something you don’t sell.
       *[other] { $count } things were about something you don’t sell.
    }
gap-spared = They have it hard, or had. What was late meanwhile weighs nothing; what was done to people does.
gap-no_data = Nothing is known yet about: { $dimension }.
gap-no_target_rate = Without a target rate, what an hour brings in cannot be judged.
gap-no_exchange_rate = Some money is in a currency without a rate, so what an hour brings in cannot be judged.
gap-action-tell = Tell them now
gap-action-put-right = Make it right
gap-action-target = Set a target rate
gap-action-rate = Set a rate

## The reading

standing-reading = How to read it
reading-healthy = Little strain, and when something goes wrong it can be put right.
reading-client_with_a_problem = Under strain, and nothing says that putting it right would fail. This is a client with a problem.
reading-problem_client = Under strain, and efforts to put it right have not held. This is a problem client.
reading-drifting = Little strain for now, but efforts to put things right have not held.

## Fair process

standing-process = In fairness, before parting
process-state-done = done
process-state-missing = still missing
process-state-not_needed = not needed
process-expectations_set = Expectations were set
process-expectations_set-missing = Go through the first-contact list with them, and note what was told.
process-boundary_told = The boundary was told
process-boundary_told-missing = It was crossed before it was told. Tell it first.
process-concern_heard = Their concern was heard, and they confirmed it
process-concern_heard-missing = Say it back in your words until they say “yes, that’s it”.
process-ours_put_right = What was down to you was put right
process-ours_put_right-missing = Own it and settle it; that is yours to do whatever they did.
process-recovery_offered = A plan to make it right was offered
process-recovery_offered-missing = Agree on what would be right, for a month, and see.
process-hard_times_considered = Hard times were taken into account
process-hard_times_considered-missing = They have had a hard time. Something small may help.
process-action-expectations_set = Open the list
process-action-boundary_told = Tell them now
process-action-concern_heard = Open the complaints
process-action-ours_put_right = Make it right
process-action-recovery_offered = Start a plan
process-action-hard_times_considered = Offer goodwill

## What to do

standing-advice = What to do now
recommendation-keep_going = Keep going.
recommendation-set_expectations = Set expectations, or set them again.
recommendation-remind_of_boundary = Remind them of the boundary, in writing.
recommendation-make_it_right = Make it right.
recommendation-reprice = Change the price.
recommendation-plan_exit = Plan the exit.
recommendation-exit_now = Leave now.
recommendation-keep_going-why = Nothing here asks for more than good work.
recommendation-set_expectations-why = Say how you work, what they can expect, and what the rules are.
recommendation-remind_of_boundary-why = Name the rule, where it is written, and what you offer instead.
recommendation-make_it_right-why = Agree on what would make it right, give it a month, and look at the result together.
recommendation-reprice-why = The work costs you more than it brings in. It is nobody’s fault, and it cannot stay so.
recommendation-plan_exit-why = What could help has been tried. Part politely, on the date the agreement allows.
recommendation-exit_now-why = Your safety, and that of your people, comes before any notice period.
recommendation-action-set_expectations = Open the first-contact list
recommendation-action-remind_of_boundary = Open the boundaries
recommendation-action-make_it_right = Start a recovery plan
recommendation-action-reprice = Open the agreement
recommendation-action-plan_exit = Draft the letter
recommendation-action-exit_now = Draft the letter

## What would change it

standing-changes = What would change it
change-quiet = If nothing more goes wrong, this is { $to } from { $on }.
change-paid_up = If everything overdue is paid today, this is { $to } from { $on }.
change-another_strike = One more crossing would make it { $to } at once.
change-another_outburst = One more outburst like the last would make it { $to } at once.

## The history

standing-history = Over time
standing-history-empty = There is not enough of a past to draw yet.
standing-history-described = Strain over time, from { $from } to { $to }; now { $score } of 100.
standing-history-table = The same as a table
standing-history-day = Day
standing-history-score = Strain
standing-history-standing = Standing
standing-history-line = over the line
standing-history-strained = strained
standing-history-watch = watch

# What happened, on the picture and below it. $label is a short text from the record itself.
standing-history-events = What happened
standing-history-events-hint = Point at a mark, or step through them with the arrow keys.
standing-history-plan-name = make it right
standing-history-plan = The plan to make it right, { $from } to { $to }: strain { $before } before it, { $after } at its end.
standing-history-plan-runs = The plan to make it right, since { $from }: strain { $before } before it, { $after } now.
standing-history-event = { $date }: { $said }
standing-history-event-label = { $said } – “{ $label }”
standing-event-incident-abuse = You or your people were treated badly
standing-event-incident-crossing = A boundary was crossed
standing-event-incident-late_payment = Paid late
standing-event-incident-unpaid_scope = Extra work without pay
standing-event-incident-broken_promise = A promise of theirs was broken
standing-event-incident-complaint = A complaint was noted
standing-event-gesture-apology = They apologised
standing-event-gesture-praise = They praised your work
standing-event-gesture-thanks = They thanked you
standing-event-complaint-heard = A complaint was heard
standing-event-complaint-restated = A complaint was said back
standing-event-complaint-confirmed = They confirmed a complaint
standing-event-complaint-offered = A solution was offered
standing-event-complaint-fixed = A complaint was fixed
standing-event-complaint-followed_up = A fix was followed up
standing-event-complaint-reopened = A complaint came back
standing-event-complaint-withdrawn = A complaint was withdrawn
standing-event-recovery_began = A plan to make it right began
standing-event-recovery_ended-worked = The plan worked
standing-event-recovery_ended-failed = The plan failed
standing-event-recovery_ended-stopped = The plan was stopped
standing-event-prompt = The line was crossed; you were asked to decide
standing-event-decision-talk = You chose to talk
standing-event-review-renew = You decided to renew
standing-event-review-renew_changed = You decided to renew with other terms
standing-event-review-reprice = You decided to re-price
standing-event-review-dont_renew = You decided not to renew
standing-event-review = You decided about the renewal
standing-event-decision-boundary_letter = You chose to put the boundary in writing
standing-event-decision-make_it_right = You chose to make it right
standing-event-decision-reprice = You chose to change the price
standing-event-decision-plan_exit = You chose to plan the exit
standing-event-decision-not_now = You chose to wait
standing-event-move = Now: { $stage }
standing-event-policy = You began to weigh by other numbers
standing-event-other = Something was noted

## What waiting has cost

waiting-title = What waiting has cost
waiting-since = Since the line was crossed on { $date }.
waiting-days =
    { $count ->
        [one] day
       *[other] days
    }
waiting-strikes =
    { $count ->
        [one] crossing more
       *[other] crossings more
    }
waiting-unpaid = unpaid
waiting-under = short of the target
waiting-over = above the target
waiting-recovery = to recover
waiting-unknown = –
waiting-under-unknown = target not set
waiting-open = Show what this adds up from
waiting-days-records =
    { $count ->
        [one] One day
       *[other] { $count } days
    }, counted from { $date }.
waiting-records-of = { $figure }, from these records
waiting-records-newest = { $figure }, from { $records } records. The newest { $count }:
waiting-records-none = There is no record of it in this time.

## Records

record-entry = Entry
record-incident = Incident
record-gesture = Gesture
record-telling = Told
record-promise = Promise
record-boundary = Rule
record-complaint = Complaint
record-obligation = To settle
record-hard_time = Hard times
record-check_in = Check-in
record-colleague = Colleague
record-recovery = Recovery plan
record-concession = Goodwill
record-invoice = Invoice
record-payment = Payment
record-work = Hours
record-cost = Cost
record-settings = Your own details
record-client = Client’s details
record-contact = Person
record-engagement = Agreement
record-notice_terms = Notice terms
record-term = Clause
record-chosen = Chosen by you here
record-named = { $noun }: { $label }
record-dated = { $noun }, { $date }
record-named-dated = { $noun }: { $label }, { $date }

## The prompt

prompt-title = A moment to decide
prompt-crossed = { $client } crossed the line on { $date }.
prompt-question = What will you do? Whatever you choose is kept with your reason. Nothing is sent.
prompt-why = Because
prompt-see = See how this adds up
prompt-answers = Answers
prompt-answer-talk = Talk to them
prompt-answer-boundary_letter = Put the boundary in writing
prompt-answer-make_it_right = Make it right
prompt-answer-reprice = Change the price
prompt-answer-plan_exit = Plan the exit
prompt-answer-not_now = Not now
prompt-answer-talk-why = Name it once, calmly.
prompt-answer-boundary_letter-why = The rule and what you offer instead.
prompt-answer-make_it_right-why = A month to see whether it holds.
prompt-answer-reprice-why = So that it is worth the work.
prompt-answer-plan_exit-why = The letter and the date.
prompt-answer-not_now-why = With a reason and a day to look again.
prompt-reason = Why
prompt-reason-hint = A line for yourself, for the next time this comes up.
prompt-until = Ask me again on
prompt-keep = Keep this decision
prompt-recommended = suggested

## Why it asks again

prompt-again-date = You wanted to look at this again today.
prompt-again-unsafe = Something unsafe has happened since you decided.
prompt-again-strike =
    { $count ->
        [one] A boundary was crossed again since you decided.
       *[other] Boundaries were crossed { $count } times since you decided.
    }
prompt-again-outburst = They treated you or your people badly again since you decided.
prompt-again-grown = The strain has grown since you decided.
prompt-before = Last time you chose: { $answer }.
prompt-better-now = It stands better now: { $standing }.
prompt-decide = Decide
