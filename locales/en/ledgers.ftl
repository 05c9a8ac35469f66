### The ledgers: complaints and promises over all clients.

ledgers-title = Ledgers
ledgers-lead = What clients are unhappy about, what was promised on both sides, and what you gave.
ledgers-parts = Which ledger
ledgers-part-complaints = Complaints
ledgers-part-promises = Promises
ledgers-part-goodwill = Goodwill
ledgers-state = Which ones
ledgers-state-open = Open
ledgers-state-settled = Settled
ledgers-state-all = All
ledgers-client = Client
ledgers-client-all = All clients
ledgers-none-fit = Nothing fits what you are looking for.
ledgers-show-all = Show everything
ledgers-to-client = Open the client
ledgers-copy = Copy
ledgers-copied = Copied

## Complaints

ledgers-complaints-empty = No complaint is written down for any client. They come from entries and calls.
ledgers-complaints-list = Complaints
ledgers-complaints-count =
    { $count ->
        [one] One complaint
       *[other] { $count } complaints
    }
ledgers-theme = Theme
ledgers-theme-all = All themes
ledgers-theme-count = { $theme } ({ $count })
ledgers-importance = How much it matters
ledgers-importance-all = Any importance
ledgers-cause = What it is down to
ledgers-cause-all = Any cause
ledgers-matters-high = matters most
ledgers-matters-medium = matters
ledgers-matters-low = matters little
ledgers-more-about = More about “{ $theme }”
ledgers-mirror = Said back to them
ledgers-where-elsewhere = Write them where to go
ledgers-where-colleagues = Look who could help them
ledgers-follow-up = To ask whether it held
ledgers-by-hand = They complain often. A short note by hand does them good
ledgers-by-hand-plan = Plan a note by hand
ledgers-talk = Talk it through
ledgers-recover = Agree on a recovery plan

## Promises

ledgers-promises-empty = Nothing is promised on either side. Promises come from entries and calls.
ledgers-promises-list = Promises
ledgers-promises-count =
    { $count ->
        [one] One promise
       *[other] { $count } promises
    }
ledgers-side = Whose promises
ledgers-side-both = Both sides
ledgers-side-us = Mine
ledgers-side-client = Theirs
ledgers-by-us = You promised
ledgers-by-client = They promised
ledgers-made = Promised { $when }
ledgers-due-today = due today
ledgers-settled-at = Settled { $when }
ledgers-rates = How promises were kept
ledgers-by-client-table = Client by client
ledgers-column-client = Client
ledgers-column-ours = You kept
ledgers-column-theirs = They kept
ledgers-share = { $kept } of { $due }

## Goodwill

ledgers-goodwill-empty = No goodwill is written down. What you give in free hours, refunds or gifts stands here with what it costs you.
ledgers-goodwill-list = Goodwill
ledgers-goodwill-count =
    { $count ->
        [one] Given once
       *[other] Given { $count } times
    }
ledgers-goodwill-sum = { $amount } in all, with { $time } of your time
ledgers-goodwill-sum-unpriced = { $time } in all
ledgers-goodwill-no-price = no price
ledgers-goodwill-how = Hours are priced at the rate that an hour of yours should bring.
