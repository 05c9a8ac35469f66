### What the command `goodterms` says in the terminal. Dates, amounts and numbers come formatted;
### $count is a number. With --json none of this is said.

## The list of clients

cli-clients-none = There are no clients yet.
cli-clients-head-name = Client
cli-clients-head-standing = Standing
cli-clients-head-last-contact = Last contact
cli-clients-head-next = Next date
cli-clients-count =
    { $count ->
        [one] one client
       *[other] { $count } clients
    }
cli-never = never

## Where a client stands

cli-standing-too_early = too early to say
cli-standing-steady = steady
cli-standing-watch = watch
cli-standing-strained = strained
cli-standing-over_the_line = over the line
# $standing is one of the words above, $score a number from 0 to 100.
cli-standing-line = { $client }: { $standing }, { $score } of 100 on { $date }.
cli-standing-line-too-early = { $client }: too early to say on { $date }.
cli-standing-crossed = The line was crossed on { $date }.
cli-standing-contributions = What it adds up from:
# $points has its sign, $reason is a whole sentence.
cli-standing-contribution = { $points }  { $reason }
cli-standing-records =
    { $count ->
        [one] one record
       *[other] { $count } records
    }
cli-standing-missing = Not enough is known about: { $dimensions }.
cli-standing-process = Before parting, in fairness:
cli-standing-process-done = done: { $step }
cli-standing-process-missing = still missing: { $step }
cli-standing-advice = What to do now: { $recommendation }.

## When notice has to be given

cli-notice-none = { $client } has no agreement with notice terms.
cli-notice-term = The present term runs from { $from } to { $to }.
cli-notice-open-ended = It runs on without an end.
cli-notice-ends-by-itself = It ends by itself on { $date }.
# $form is how the notice travels, such as "registered post".
cli-notice-send-by = Send it by { $date } ({ $form }) to end on { $end }.
cli-notice-review = Review it on { $date }.
cli-notice-working = How this was worked out:
cli-notice-assumed = Assumed, because nobody has confirmed it: { $convention }.
cli-form-email = email
cli-form-post = post
cli-form-registered_post = registered post
cli-form-courier = courier
cli-form-in_person = in person

## Logging, letters and searching

cli-logged = Logged for { $client } on { $date }.
cli-letter-saved = Drafted for { $client } and saved with the client. Nothing was sent.
cli-letter-general = Nothing that was logged may be named as a reason, so the letter gives a general one.
cli-letter-saved-file = Written to { $file }.
cli-search-none = Nothing found for “{ $query }”.
cli-search-count =
    { $count ->
        [one] one record found
       *[other] { $count } records found
    }

## Taking in and writing out

cli-imported =
    { $count ->
        [one] Took in one record from { $file }.
       *[other] Took in { $count } records from { $file }.
    }
# $where is the line and field, $fault a whole sentence.
cli-import-fault = { $where }: { $fault }
cli-import-refused =
    { $count ->
        [one] Nothing was taken in. Mend this one place and try again.
       *[other] Nothing was taken in. Mend these { $count } places and try again.
    }
cli-exported =
    { $count ->
        [one] Wrote one record to { $file }.
       *[other] Wrote { $count } records to { $file }.
    }

## When something is not as it should be

cli-client-unknown = No client is called “{ $name }”.
cli-client-ambiguous = More than one client fits “{ $name }”: { $names }.
cli-date-unreadable = “{ $text }” is not a date. Write it as in 2026-11-21.
cli-journal-missing = There is no journal at { $path }.
cli-journal-newer = This journal was written by a newer release. It was left as it is.
cli-journal-unreadable = This is not a journal that can be read. It was left as it is.
cli-journal-locked = This journal needs its key.
cli-journal-read-only = This journal may not be written to.
cli-journal-busy = Another program is writing to the journal. Try again in a moment.
