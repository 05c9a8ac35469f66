### The policy: every number the standing is made of, and what a change would do.

policy-lead-default = You use the usual numbers. Nothing here changes what is written down, only how it is weighed.
policy-lead-since = In force since { $date }. Earlier days keep the numbers they had.
policy-reset = Back to the usual numbers
policy-target = What an hour should bring
policy-target-why = Your target, all hours counted: calls and chasing too. A client’s own target, where one is set, comes first.

## Presets

policy-presets = Begin from
policy-preset-usual = The usual numbers
policy-preset-usual-why = What fits most. Each number has its reason beside it.
policy-preset-patient = Patient
policy-preset-patient-why = For few, long relationships that cannot be replaced soon. The line is higher, and outbursts and strikes fade sooner.
policy-preset-protective = Protective
policy-preset-protective-why = For those who work with employees, or are worn out already. The line is lower, and harm to people weighs more and longer.
policy-preset-livelihood = Livelihood
policy-preset-livelihood-why = For those whose rent hangs on a few invoices. Payment and return weigh as much as conduct.
policy-preset-own = Your own numbers
policy-preset-own-why = None of the above as it is.

## Groups

policy-group-thresholds = Where the line is
policy-group-thresholds-lead = The score goes from 0, no strain at all, to 100.
policy-group-weights = How heavy each side weighs
policy-group-weights-lead = Only their proportion counts; they need not add up to 100.
policy-group-fading = How fast the past fades
policy-group-fading-lead = After a half-life, what happened weighs half as much; after another, a quarter.
policy-group-factors = What things are measured by
policy-group-factors-lead = Your money, your energy, and harm to your people.

## One number

policy-unit-points = points
policy-unit-days = days
policy-unit-contacts = contacts
policy-unit-times = times
policy-unit-percent = % of the target
policy-unit-toll = (−2 to +2)
policy-unit-hours = hours
policy-range = Usually { $usual }; from { $low } to { $high }.
policy-usual = usual
policy-not-usual = usually { $usual }
policy-now = now { $now }
policy-back = Back to { $value }
policy-back-label = { $name }: back to { $value }
policy-slider = { $name }, slider

policy-rule-conduct_weight = How they treat you
policy-rule-conduct_weight-why = The heaviest, because harm to people ends a relationship fastest, whatever it earns.
policy-rule-boundaries_weight = Boundaries
policy-rule-boundaries_weight-why = Second: a limit that was told and is crossed again is the best sign that asking does not help.
policy-rule-payment_weight = Payment
policy-rule-payment_weight-why = Money that comes late or not at all hurts, yet many who pay late always pay.
policy-rule-return_weight = What the work brings in
policy-rule-return_weight-why = Hours against money. As heavy as payment: the two are sides of one coin.
policy-rule-energy_weight = What contact costs you
policy-rule-energy_weight-why = Below money, because it is felt and not counted.
policy-rule-satisfiability_weight = Whether fixes hold
policy-rule-satisfiability_weight-why = Light, because it takes several complaints to tell bad luck from a client whom nothing satisfies.

policy-rule-watch_from = Watch from
policy-rule-watch_from-why = Low enough to notice in time, high enough that one bad week does not reach it.
policy-rule-strained_from = Strained from
policy-rule-strained_from-why = Where strain shows on several sides, or heavily on one.
policy-rule-line_from = Over the line from
policy-rule-line_from-why = Reaching it raises one prompt. It takes more than one serious matter to get here.
policy-rule-line_clears_below = Cleared below
policy-rule-line_clears_below-why = Lower than the line, so that a standing that swings around it asks you once and not many times.
policy-rule-worst_dimension_from = One side alone is enough from
policy-rule-worst_dimension_from-why = Strain on a single side at which the whole is strained, however well the rest goes.
policy-rule-unsafe_days = Threats and violence hold for
policy-rule-unsafe_days-why = For so long, threats, harassment or violence keep a relationship over the line by themselves.
policy-rule-enough_contacts = Contacts before anything is said
policy-rule-enough_contacts-why = With fewer, it is too early to say how things stand.

policy-rule-conduct_half_life = An outburst halves in
policy-rule-conduct_half_life-why = Half a year: long enough that a pattern adds up over seasons, short enough that one bad day is not for ever.
policy-rule-strike_half_life = A crossing halves in
policy-rule-strike_half_life-why = Shorter than an outburst: people learn rules, and one who has learnt should soon be free of it.
policy-rule-strike_expires = A crossing is forgotten after
policy-rule-strike_expires-why = After a year it no longer counts, and the next one is a first one again.
policy-rule-payment_half_life = A late payment halves in
policy-rule-payment_half_life-why = Counted from the day it was paid. While money is owed, nothing fades.
policy-rule-return_half_life = Hours and money halve in
policy-rule-return_half_life-why = Half a year evens out the months in which the work comes first and the money later.
policy-rule-energy_half_life = A drained hour halves in
policy-rule-energy_half_life-why = The shortest, because people recover.
policy-rule-complaint_half_life = How a complaint ended halves in
policy-rule-complaint_half_life-why = Longer, because complaints are few and each says much.

policy-rule-our_people_factor = Harm to your people weighs
policy-rule-our_people_factor-why = As many times heavier as when it is aimed at you: they did not choose this client, and look to you.
policy-rule-rate_floor_share = The return is at its limit at
policy-rule-rate_floor_share-why = Where an hour brings so little, the strain is all there can be. A third: below that, other clients pay for the work.
policy-rule-usual_toll = How contact usually leaves you
policy-rule-usual_toll-why = Each contact is measured against this: −1 is a little drained, 0 is neither way. What your journal knows of your other clients is mixed in.
policy-rule-usual_toll_hours = That is worth
policy-rule-usual_toll_hours-why = As many hours of contact with other clients. With none, only the record counts; with hundreds, only what you state.

## The axis

policy-axis = Steady below { $watch }, watch from { $watch }, strained from { $strained }, over the line from { $line }; cleared below { $clears }.
policy-axis-clears = cleared below { $value }

## What would change

policy-preview = What would change
policy-preview-idle = Change a number, and see here what it would do to your own clients, before anything is switched.
policy-preview-busy = Going through your history…
policy-preview-stop = Stop
policy-preview-stopped = Stopped. Nothing was worked out.
policy-preview-again = Work it out
policy-preview-none =
    { $clients ->
        [0] There are no clients yet to try it on.
        [one] Your one client would stand where they do, with no other crossing since { $date }.
       *[other] None of your { $clients } clients would stand elsewhere, and no crossing since { $date } would be another.
    }
policy-preview-some =
    { $count ->
        [one] One of your { $clients } clients would have another story since { $date }.
       *[other] { $count } of your { $clients } clients would have another story since { $date }.
    }
policy-preview-counts = Clients in each band
policy-preview-band = Standing
policy-preview-now = Now
policy-preview-proposed = Then
policy-preview-stands = Stands as now: { $standing }.
policy-preview-crossed-none-now = Has not crossed the line.
policy-preview-crossed-now = As it is: over the line { $when }.
policy-preview-crossed-none-then = Would not have crossed the line.
policy-preview-crossed-then = Would have been over the line { $when }.
policy-preview-since = since { $from }
policy-preview-between = from { $from } to { $to }
policy-switch = Switch to these numbers
policy-discard = Discard
policy-switched = You weigh by other numbers from now on
policy-was-reset = Back to the usual numbers

## Versions

policy-versions = What you chose before
policy-versions-none = You have used the usual numbers from the beginning.
policy-versions-begin = Until then, the usual numbers.
policy-versions-same = Nothing but the moment changed.
policy-version-change = { $name }: { $before } → { $after }
