### The list of clients, and adding one.

clients-title = Clients
clients-new = New client
clients-add = Add the client
clients-count =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
clients-empty = No clients yet. Add the first one; its name is enough to begin with.
clients-none-fit = No client fits.
clients-show-all = Show all clients
clients-hidden =
    { $count ->
        [one] { $count } parted or archived client is not shown.
       *[other] { $count } parted or archived clients are not shown.
    }
clients-find = Find by name
clients-filter-stage = Stage
clients-filter-standing = Standing
clients-standing-any = Any standing
clients-no-contact = No contact yet

clients-column-name = Name
clients-column-standing = Standing
clients-column-stage = Stage
clients-column-last = Last contact
clients-column-next = Next date

# Which way a relationship goes, beside its standing.
clients-course-rising = rising
clients-course-easing = easing
clients-course-rising-why = More strain than a quarter ago.
clients-course-easing-why = Less strain than a quarter ago.

clients-stage-current = Current clients
clients-stage-all = All stages
clients-stage-prospect = Prospect
clients-stage-active = Active
clients-stage-in_recovery = In recovery
clients-stage-leaving = Leaving
clients-stage-parted = Parted
clients-stage-archived = Archived

# What a date is about. It follows the day, as in “Friday, our promise”.
clients-next-our_promise = our promise
clients-next-their_promise = their promise
clients-next-review = review
clients-next-notice_deadline = last day for notice
clients-next-end = end
clients-next-renewal = next term
clients-next-terms_change = new terms
clients-next-recovery_check = check
clients-next-follow_up = follow-up
clients-next-ask_again = decision
clients-next-invoice = invoice
clients-next-obligation = to settle
clients-next-check_in = ask how it goes

clients-kind-company = Company
clients-kind-person = Person
clients-address-formal = Formally
clients-address-familiar = Familiarly
clients-field-name = Name
clients-field-kind = What they are
clients-field-stage = Stage
clients-field-email = Email
clients-field-phone = Phone
clients-field-postal = Postal address
clients-field-language = Language to write to them in
clients-field-address = How letters address them
clients-field-currency = Currency
clients-field-rate = Target for an hour
clients-field-rate-hint = Where it differs from your own.
clients-field-zone = Time zone
clients-more = More details
clients-more-hint = as with yourself, until you say otherwise
