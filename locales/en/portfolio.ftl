### All clients beside each other: what each takes and gives.

portfolio-title = Portfolio
portfolio-lead = What each client takes and gives, { $from } to { $until }.
portfolio-period = Period
portfolio-months-3 = 3 months
portfolio-months-6 = 6 months
portfolio-months-12 = A year
portfolio-months-24 = 2 years
portfolio-empty = No time and no money is written down in this period.
portfolio-empty-do = Go to the clients

## Shares in words, about as exact as they can be. They follow “time” or “revenue” in the mind.

portfolio-share-none = none
portfolio-share-little = hardly any
portfolio-share-twentieth = a twentieth
portfolio-share-tenth = a tenth
portfolio-share-seventh = a seventh
portfolio-share-fifth = a fifth
portfolio-share-quarter = a quarter
portfolio-share-third = a third
portfolio-share-two_fifths = two fifths
portfolio-share-half = half
portfolio-share-three_fifths = three fifths
portfolio-share-two_thirds = two thirds
portfolio-share-three_quarters = three quarters
portfolio-share-four_fifths = four fifths
portfolio-share-most = nearly all
portfolio-share-all = all

## Time against revenue, and what an hour brings

portfolio-shares = Time and revenue
portfolio-shares-time = of your time
portfolio-shares-revenue = of your revenue
portfolio-rate = What an hour brings
portfolio-rate-of = { $rate }
portfolio-rate-target = target { $target }
portfolio-rate-no-target = no target
portfolio-rate-none = no hours written down
portfolio-rate-unknown = not known
portfolio-described = { $client }: { $time } of your time, { $revenue } of your revenue; an hour brings { $rate }, { $target }.
portfolio-described-unknown = { $client }: { $time } of your time; the money is in a currency without a rate.
portfolio-together = All together
portfolio-together-rate = { $time } in all, { $received } received: { $rate } an hour.
portfolio-together-target = Your target is { $target }.
portfolio-standout = { $client } takes about { $time } of your time and brings about { $revenue } of your revenue.
portfolio-standout-little = { $client } takes about { $time } of your time and brings hardly any revenue.

## Concentration

portfolio-concentration = If one of them left
portfolio-concentration-one = All your revenue comes from { $client }.
portfolio-concentration-largest = { $client } brings about { $largest } of your revenue.
portfolio-concentration-three = { $client } brings about { $largest } of your revenue, the three largest together about { $three }.
portfolio-concentration-most = { $client } brings about { $largest } of your revenue, the three largest together nearly all of it.
portfolio-concentration-heavy = That is much to rest on one client, however well it goes.
portfolio-concentration-even = No single client carries the rest.
portfolio-concentration-none = No revenue came in this period.

## The whale curve

portfolio-whale = Who carries whom
portfolio-whale-lead = What each client leaves after costs and your own hours at the target rate, added up from the best to the worst.
portfolio-whale-no-target = With a target for an hour, this shows who carries whom.
portfolio-whale-no-target-do = Set a target
portfolio-whale-all-carry = Each client covers your hours at the target rate; together they leave { $total } beyond that.
portfolio-whale-none-carry = No client covers your hours at the target rate; together they are { $total } short of it.
portfolio-whale-some =
    { $best ->
        [one] The best one leaves { $peak } beyond your hours at the target rate
       *[other] The best { $best } leave { $peak } beyond your hours at the target rate
    }; { $rest ->
        [one] the other falls { $short } short of it.
       *[other] the other { $rest } fall { $short } short of it.
    }
portfolio-whale-behind = Short of the target:
portfolio-whale-described = Profit added up client by client: at most { $peak } with the best { $best }, { $total } with all { $count }.
portfolio-whale-peak =
    { $best ->
        [one] the best one: { $peak }
       *[other] the best { $best }: { $peak }
    }
portfolio-whale-all = all { $count }: { $total }
portfolio-whale-point = { $client }: { $profit }, { $cumulative } so far

## What the pictures leave out

portfolio-left-out = Not in these pictures
portfolio-idle =
    { $count ->
        [one] Without time or money in this period: { $names }.
       *[other] { $count } clients without time or money in this period: { $names }.
    }
portfolio-whale-behind-more = and { $count } more
portfolio-idle-more = { $names } and { $count } more
portfolio-missing-rate = There is no rate for { $currency }, so their money is left out: { $names }.
portfolio-missing-rate-do = Set a rate
portfolio-without-target =
    { $count ->
        [one] One client has no target for an hour.
       *[other] { $count } clients have no target for an hour.
    }

## The table twin

portfolio-table = The same as a table
portfolio-table-copy = Copy the table
portfolio-table-copied = The table is copied. It can be pasted into a spreadsheet.
portfolio-table-client = Client
portfolio-table-hours = Time
portfolio-table-in-hours = hours
portfolio-table-time-share = Of your time
portfolio-table-received = Received
portfolio-table-revenue-share = Of your revenue
portfolio-table-spent = Costs and goodwill
portfolio-table-rate = An hour brings
portfolio-table-target = Target
portfolio-table-profit = Left over
portfolio-table-about = about { $share }
portfolio-table-under-one = under 1%
