### The renewal review: the page, the decision, and the document that leaves the app.
### Names, rules, themes, reasons and titles are the person's own words and cannot be inflected;
### dates, times and amounts come formatted.

## The page

review-title = Review
review-page-title = Review of { $client }
review-back = { $client }
review-back-unnamed = Back
review-as-of = As of
review-as-of-now = Back to today
review-as-of-said = This is how it stood at the end of { $date }, with what was written down by then.
review-nothing = Nothing has happened with this client yet. A review needs a few entries, hours or invoices to look back on.
review-nothing-do = Go to the client

review-due = A decision is due by { $date }
review-dates-none = No agreement with a term or a deadline is written down, so nothing has to be decided by a day.
review-dates-notice = Send notice by { $date } ({ $form }) and it ends on { $end }.
review-due-yearly = A year has gone by. Time to look at it again.
review-dates-soonest = It runs on until one of you ends it: notice by { $date } ({ $form }) would end it on { $end }.
review-dates-by-itself = It ends by itself on { $date } unless you renew it.
review-dates-next = Renewed, it runs from { $from } to { $until }.
review-dates-next-open = Renewed, it runs on from { $from }.
review-dates-review = To be reviewed from { $date }.
review-dates-decided = Decided on { $date }: { $choice }.
review-dates-value = { $amount } each { $period }

review-over-time = Over time
review-worth = Is it worth it?
review-conduct = Conduct and boundaries
review-complaints = Complaints
review-promises = Promises
review-entries = What the record rests on
review-decisions = What was decided before
review-decide = Decide
review-questions = Six questions

## Standing then and now

review-standing-same = It stands as it did on { $date }: { $standing }.
review-standing-moved = On { $date } it stood at { $then }; now it stands at { $now }.
review-standing-now = It stands at { $now }.

## Money and hours

review-span = The last year, { $from } to { $until }
review-span-shorter = From the start on { $from } to { $until }
review-received = Received
review-invoiced = Invoiced
review-conceded = Goodwill given
review-spent = Costs
review-owed = Owed now
review-overdue = { $amount } of it overdue
review-hours = Hours
review-hours-count =
    { $count ->
        [1] { $count } hour
       *[other] { $count } hours
    }
review-hours-contact = Contact
review-hours-production = Production
review-hours-revision = Revisions
review-hours-chasing = Chasing
review-hours-admin = Admin
review-hours-recovery = Recovery
review-rate = An hour brought
review-rate-target = against { $target } to reach
review-rate-none = No target rate is set, so there is nothing to compare with.
review-rate-set = Set a target
review-rate-unknown = Some of the money is in a currency without a rate of exchange, so its sums are left out.
review-break-even = Break-even price
review-break-even-month = { $amount } a month
review-break-even-more = that is { $percent } % more than now
review-break-even-less = { $percent } % less than now, so today’s price carries it
review-break-even-same = about what it brings now
review-break-even-none = Too early to say: it takes four weeks of hours and a target rate.
review-break-even-how = How it is worked out
review-break-even-formula = { $hours } of the last { $days } days at { $target } an hour, with { $beside } for goodwill and costs, brought to one month.
review-break-even-assumes = It assumes that the hours stay what they were, that goodwill and costs go on as before, and that everything is paid.
review-received-month = { $amount } a month came in
review-agreed-month = { $amount } a month is agreed
review-months-title = Hours and money by the month
review-months-month = Month
review-months-contacts = Contacts
review-months-hours = Hours
review-months-received = Received
review-months-incidents = Incidents
review-months-described = Hours and money by the month, { $from } to { $until }.
review-months-table = The same as a table

## Conduct

review-conduct-none = Nothing was told, crossed or marked.
review-rule = Rule
review-told = Told
review-told-on =
    { $count ->
        [0] not told
        [one] { $date }
       *[other] { $count } times, first on { $date }
    }
review-crossed = Crossed
review-counted = Counts
review-before-told =
    { $count ->
        [one] one came before it was told
       *[other] { $count } came before it was told
    }
review-abuse-count =
    { $count ->
        [one] once, on { $date }
       *[other] { $count } times, last on { $date }
    }
review-abuse-toward-us = toward you
review-abuse-toward-our_people = toward your people
review-causes = Whose doing it was
review-cause-ours = Ours
review-cause-misunderstanding = A misunderstanding
review-cause-their_circumstances = Their circumstances
review-cause-their_conduct = Their conduct
review-cause-not_ours_at_all = Nothing we sell
review-gestures = In their favour
review-gesture-apology =
    { $count ->
        [one] one apology
       *[other] { $count } apologies
    }
review-gesture-thanks =
    { $count ->
        [one] thanked once
       *[other] thanked { $count } times
    }
review-gesture-praise =
    { $count ->
        [one] praised once
       *[other] praised { $count } times
    }
review-unpaid = Work asked for and not paid: { $time }

## Complaints

review-complaints-none = No complaints.

## Hard times of the client, for the person alone

review-hard-times = Hard times
review-hard-times-why = What was late on these days weighs nothing in the standing.
review-hard-times-from-to = { $from } to { $to }
review-hard-times-since = Since { $from }
review-complaint-end-open = open
review-complaint-end-fixed = put right
review-complaint-end-reopened = came back
review-complaint-end-withdrawn = withdrawn
review-complaint-said = { $end } on { $date }
review-complaint-open = open since { $date }
review-complaint-back =
    { $count ->
        [one] came back once
       *[other] came back { $count } times
    }
review-complaint-never-promised = about what was never promised

## Promises

review-promises-none = Neither side promised anything by a day.
review-side-us = Your side
review-side-client = Their side
review-promises-rate = { $kept } of { $due } kept in time
review-promises-rate-none = none has come due
review-promise-late =
    { $count ->
        [one] one late
       *[other] { $count } late
    }
review-promise-broken =
    { $count ->
        [one] one broken
       *[other] { $count } broken
    }
review-promise-overdue =
    { $count ->
        [one] one overdue
       *[other] { $count } overdue
    }
review-promise-open =
    { $count ->
        [one] one still open
       *[other] { $count } still open
    }
review-promise-released =
    { $count ->
        [one] one released
       *[other] { $count } released
    }
review-promise-state-open = open, due { $date }
review-promise-state-overdue = overdue since { $date }
review-promise-state-kept = kept
review-promise-state-kept_late = kept late, { $settled } instead of { $date }
review-promise-state-broken = broken, was due { $date }
review-promise-state-released = released
review-promises-not-kept = Late, broken and open ones

## Entries

review-entries-none = No entry has a mark.
review-entries-more =
    { $count ->
        [one] One more entry is on the timeline.
       *[other] { $count } more entries are on the timeline.
    }
review-reading = My reading
review-feelings = Private

## The six questions, and what the record says to each

review-question-told_then_crossed = Was a limit told, and then crossed?
review-question-pattern = Is it a pattern, rather than one event?
review-question-theirs_and_named = Was it their doing, and have they heard so from us?
review-question-responded = Did they respond when asked?
review-question-others_hurt = Is anyone else being hurt?
review-question-take_on_again = Knowing all this, would I take them on again at this price?

review-answer-yes = Yes
review-answer-no = No
review-answer-unsure = Not sure

review-hint = The record:
review-hint-told_then_crossed =
    { $counted ->
        [0]
            { $before ->
                [0]
                    { $told ->
                        [0] No limit has been told to them.
                        [one] One limit was told, and no crossing counts.
                       *[other] { $told } limits were told, and no crossing counts.
                    }
                [one] One crossing, before that limit had been told.
               *[other] { $before } crossings, all before the limit had been told.
            }
        [one] One crossing counts, because the limit had been told before it.
       *[other] { $counted } crossings count, because the limit had been told before them.
    }
review-hint-pattern =
    { $incidents ->
        [0] Nothing down to their conduct in the last year.
        [one] One incident down to their conduct in the last year.
       *[other]
            { $months ->
                [one] { $incidents } incidents down to their conduct in the last year, all in one month.
               *[other] { $incidents } incidents down to their conduct in the last year, in { $months } different months.
            }
    }
review-hint-theirs_and_named =
    { $theirs ->
        [0] No incident is down to their conduct; ours: { $ours }, others: { $others }.
       *[other] Down to their conduct: { $theirs }, ours: { $ours }, others: { $others }.
    } { $named ->
        [0] No boundary was told.
        [one] A boundary was told once.
       *[other] Boundaries were told { $named } times.
    }
review-hint-responded =
    { $asked ->
        [yes]
            { $after ->
                [0] No crossing since they were last told.
                [one] One crossing since they were last told.
               *[other] { $after } crossings since they were last told.
            }
       *[other] They were never told a boundary.
    } { $due ->
        [0] No promise of theirs has come due.
       *[other] { $kept } of { $due } of their promises kept in time.
    } { $apologies ->
        [0] { "" }
        [one] One apology.
       *[other] { $apologies } apologies.
    }
review-hint-others_hurt =
    { $count ->
        [0] Nothing of that kind is written down.
        [one] Your people were treated badly once.
       *[other] Your people were treated badly { $count } times.
    }
review-hint-take_on_again =
    { $rate ->
        [none] It stands at { $standing }; an hour’s worth is not known.
       *[other]
            { $target ->
                [none] An hour brings { $rate }; it stands at { $standing }.
               *[other] An hour brings { $rate } against { $target }; it stands at { $standing }.
            }
    }

## The decision

review-choice = What do you decide?
review-choice-renew = Renew
review-choice-renew-why = Go on as agreed.
review-choice-renew_changed = Renew with other terms
review-choice-renew_changed-why = The next term is an amendment to the agreement.
review-choice-reprice = Re-price
review-choice-reprice-why = Go on at another price from a day on.
review-choice-dont_renew = Don’t renew
review-choice-dont_renew-why = Let it end. The letter comes next, with its date.
review-chose-renew = renew
review-chose-renew_changed = renew with other terms
review-chose-reprice = re-price
review-chose-dont_renew = don’t renew
review-agreement = Agreement
review-reason = Why
review-reason-hint = One or two sentences you will want to read next time.
review-from = From
review-price = New price
review-price-suggested = Break-even would be { $amount }.
review-price-use = Use it
review-per = For each
review-keep = Keep the decision
review-kept-letter = Draft the letter
review-think-again = Think again
review-think-again-note = This takes the place of what you decided on { $date }, which stays readable. What that changed in the agreement stays until you change or undo it.
review-remove = Move to the bin
review-decision-said = { $date }: { $choice }
review-decision-then = It stood at { $standing } then; an hour brought { $rate }.
review-decision-then-no-rate = It stood at { $standing } then.
review-decision-earlier = Before you thought again
review-decision-menu = More for the decision of { $date }
review-decisions-none = Nothing was decided before.
review-unanswered = You can leave questions open.
review-renewed-note = Renewed

## Getting it out

review-take-out = Save as a document
review-level = How much of it
review-level-everything = Everything, for me
review-level-everything-why = With your readings, private feelings, the standing and your price.
review-level-facts_and_quotes = Facts and quotes, for an adviser
review-level-facts_and_quotes-why = What was said and done, and their own words. No readings, no feelings, no standing.
review-level-facts = Facts only
review-level-facts-why = What was said and done. What the client may ask to see.
review-save-markdown = Save as Markdown
review-save-pdf = Save as PDF
review-saved = Saved to { $path }
review-making = Laying out the pages…
review-stop = Stop
review-see = See the pages
# For whoever does not see them.
review-pages = The review of { $client } as it will print

## The document

dossier-title = Renewal review: { $client }
dossier-as-of = As of { $date }
dossier-prepared = Prepared by { $name }
dossier-level-everything = Everything, with private notes. Not to be passed on.
dossier-level-facts_and_quotes = Facts and quotes
dossier-level-facts = Facts
dossier-since = Working together since
dossier-agreement = Agreement
dossier-decide-by = Decision by
dossier-decide-by-notice = { $date }, to end on { $end }
dossier-decide-by-itself = { $date }, when it ends by itself
dossier-standing-then = Standing on { $date }
dossier-standing-now = Standing now
dossier-standing-score = { $standing }, { $score } of 100
dossier-rate = An hour brought
dossier-target = An hour should bring
dossier-money = Money and hours
dossier-money-what = What
dossier-money-year = Last year
dossier-money-whole = In all
dossier-total-hours = Hours in all
dossier-hours-without-recovery = Hours are contact and work.
dossier-hours-with-recovery = Hours are contact, work and time to recover.
dossier-picture-standing = The standing over time. Higher means more strain.
dossier-picture-standing-alt = A line of the score from { $from } to { $until }: { $first } at first, { $last } at the end, { $highest } at most.
dossier-picture-months = Hours (bars) and incidents (marks) by the month.
dossier-picture-months-alt = Bars of the hours of each month from { $from } to { $until }.
dossier-score = Score
dossier-standing = Standing
dossier-date = Date
dossier-complaint-theme = Complaint
dossier-complaint-raised = Raised
dossier-complaint-end = How it ended
dossier-promise-side = Side
dossier-promise-made = Made
dossier-promise-due = Come due
dossier-promise-kept = Kept in time
dossier-promise-late = Late
dossier-promise-broken = Broken
dossier-promise-rate = Rate
dossier-percent = { $percent } %
dossier-cause = Incidents: { $cause }
dossier-contacts = Contacts, number
# $what is what the hours were for: contact, production.
dossier-hours-of = { $what }, hours
dossier-occasion = { $date }, { $channel }
dossier-mark-incident = { $what } ({ $severity }, { $cause })
dossier-mark-crossing = Crossed “{ $rule }” ({ $severity }, { $cause })
dossier-occasions-left-out =
    { $count ->
        [one] One earlier entry is left out.
       *[other] { $count } earlier entries are left out.
    }

## What may be refused

error-review-engagement = Choose the agreement that this changes.
error-review-price = Say what it is to bring in.
error-review-settled = The end of this agreement is settled already. Take it out of the agreement before you renew it.
