### Agreements and their dates.

engagement-title = Agreement and dates
engagement-empty = No agreement is written down. With one, the last day to give notice is worked out for you.
engagement-add = Add an agreement
engagement-edit = Edit
engagement-amend = Add an amendment
engagement-bin = Move to the bin
engagement-menu = What to do with “{ $title }”

# A length of time. $count is a number.
engagement-period-day =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
engagement-period-working_day =
    { $count ->
        [one] one working day
       *[other] { $count } working days
    }
engagement-period-week =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
engagement-period-month =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
engagement-period-quarter =
    { $count ->
        [one] one quarter
       *[other] { $count } quarters
    }
engagement-period-year =
    { $count ->
        [one] one year
       *[other] { $count } years
    }
engagement-unit-day = days
engagement-unit-working_day = working days
engagement-unit-week = weeks
engagement-unit-month = months
engagement-unit-quarter = quarters
engagement-unit-year = years

engagement-form-email = email
engagement-form-post = post
engagement-form-registered_post = registered post
engagement-form-courier = courier
engagement-form-in_person = in person

engagement-end_on-any_day = any day
engagement-end_on-end_of_week = the end of a week
engagement-end_on-end_of_month = the end of a month
engagement-end_on-end_of_quarter = the end of a quarter
engagement-end_on-end_of_half_year = the end of a half-year
engagement-end_on-end_of_year = the end of a year
engagement-end_on-end_of_term = the end of a term

engagement-counts_from-receipt = when they receive it
engagement-counts_from-sending = when you send it

## Where it stands

engagement-since = Since { $date }
engagement-term = This term runs from { $from } to { $to }.
engagement-open-ended = It runs on without an end.
engagement-ends-by-itself = It ends by itself on { $date }.
engagement-ended = It ended on { $date }.
engagement-ends = It ends on { $date }.
engagement-notice-given = Notice was given on { $date }.
engagement-value = { $amount } per { $period }
engagement-value-alone = { $amount }
engagement-review = Review it on { $date }.
engagement-review-past = The day to review it was { $date }.
engagement-send-by = Send notice by { $date } ({ $distance })
# $form is a form of notice as a closed word, and $named is its name.
engagement-send-by-end =
    { $form ->
        [in_person] in person
       *[other] by { $named }
    }, to end on { $end }
engagement-no-deadline = No notice is needed any more.
engagement-any-day = Notice can go out on any day, so there is no deadline to miss.
# $form is a form of notice as a closed word, and $named is its name.
engagement-any-day-end =
    Sent { $form ->
        [in_person] in person
       *[other] by { $named }
    } on { $date }, it ends on { $end }.
engagement-working = How this was worked out
engagement-notice-terms = { $notice } of notice, to { $end_on }, counted from { $from }
engagement-notice-terms-none = No notice period. Possible end: { $end_on }
engagement-first-term = First term: { $period }. { $following }
engagement-following-ends = Then it ends.
engagement-following-renews = Then it renews for { $period } at a time.
engagement-following-open_ended = Then it runs on.
engagement-no-first-term = No fixed term.
engagement-amendments = Terms over time
engagement-amended-on = From { $date }
engagement-original = At first
engagement-terms-edit-named = Edit the terms from { $date }
engagement-amendment-drop = Take this amendment out

engagement-holidays = Public holidays of { $place } are taken into account.
engagement-holidays-none = No country is chosen, so public holidays are not taken into account.
engagement-holidays-choose = Choose the country
engagement-holidays-not-in-table = The public holidays of { $place } are not known here, only those you added.
engagement-holidays-beyond = The end lies beyond { $year }, the last year whose public holidays are known here.
# $country and $region are names.
engagement-place = { $country }, { $region }

engagement-assumed = Assumed, please check with the contract:
engagement-assumed-counts_from = Notice counts from { $what }.
engagement-assumed-end_on = Possible end: { $what }.
engagement-assumed-form = Notice may be given by { $what }.
engagement-assumed-form-any = Notice may be given in any form.
engagement-assumed-following = { $what }
engagement-confirm = It is so
engagement-confirm-named = It is so: { $what }
engagement-change-it = Change it

## If notice is sent on a day

engagement-if-sent = If you send notice on
engagement-if-form = By
engagement-if-ends = It ends on { $date }.
engagement-if-none = Notice sent on that day would change nothing any more.
engagement-not-advice = Worked out from what you entered. It is no legal advice.

# The steps of the working. $way is forward (from a day of sending to the end) or back.
notice-step-term_ends = The term of { $period } ends on { $day }.
notice-step-end_may_fall =
    { $end_on ->
        [end_of_week] It can end at the end of a week: { $day }.
        [end_of_month] It can end at the end of a month: { $day }.
        [end_of_quarter] It can end at the end of a quarter: { $day }.
        [end_of_half_year] It can end at the end of a half-year: { $day }.
        [end_of_year] It can end at the end of a year: { $day }.
        [end_of_term] It can end with its term: { $day }.
        [any_day] It can end on any day: { $day }.
       *[other] The first possible end is { $day }.
    }
notice-step-period_counted =
    { $way ->
        [forward] The notice period of { $period } counts from the day after { $day }.
       *[other] Counting back the notice period of { $period } gives { $day }.
    }
notice-step-period_counted-none =
    { $way ->
        [forward] There is no notice period, so it could end on { $day }.
       *[other] There is no notice period, so { $day } is early enough.
    }
notice-step-period_ends = The notice period is over by the end of { $day }.
notice-step-no_term_to_end = No term is running then, so any day will do: { $day }.
notice-step-too_late = That end can no longer be reached; the next possible one is { $day }.
notice-step-arrives_by = It has to reach them by { $day }.
notice-step-takes_to_arrive =
    { $way ->
        [forward] On its way for { $period }, it reaches them on { $day }.
       *[other] It is on its way for { $period }, so it leaves by { $day }.
    }
notice-step-terms_change = Other terms hold after { $day }, so it is sent by then.
notice-step-rolled_back = That is no working day; the last one before it is { $day }.
# $over are the days passed over, $count how many, and $day is where that leads.
notice-step-rolled_back-over =
    { $count ->
        [one] { $over } is no working day; the last one before it is { $day }.
       *[other] { $over } are no working days; the last one before them is { $day }.
    }
# A day that is passed over because it is a public holiday.
notice-over-holiday = { $day } ({ $holiday })
notice-over-holiday-unnamed = { $day } (a holiday)
notice-step-sent =
    { $way ->
        [forward] You send it on { $day }.
       *[other] So the last day to send it is { $day }.
    }
notice-step-ends_by_itself = It ends by itself on { $day }.
notice-step-chosen_later = You chose a later end: { $day }.

## Writing one down

engagement-form-add = New agreement
engagement-form-edit = Edit agreement
engagement-form-amend = Amendment
engagement-field-title = Title
engagement-field-title-hint = As you call it, such as “Bookkeeping 2026”.
engagement-field-starts = Starts on
engagement-field-ends = Ended or will end on
engagement-field-ends-hint = Only once it is settled.
engagement-field-notice-given = Notice was given on
engagement-field-value = Worth
engagement-field-per = Per
engagement-field-review = Review it so many days before the deadline
engagement-field-first-term = First term
engagement-field-first-term-none = It has none
engagement-field-first-term-some = It has one
engagement-field-length = Length
engagement-field-unit = Unit
engagement-field-following = What follows it
engagement-field-following-ends = It ends
engagement-field-following-renews = It renews
engagement-field-following-open_ended = It runs on
engagement-field-renews = Renews for
engagement-field-notice = Notice period
engagement-field-end-on = It can end on
engagement-field-counts-from = The period counts from
engagement-field-counts-from-receipt = Receipt
engagement-field-counts-from-sending = Sending
engagement-field-forms = Forms of notice the contract allows
engagement-field-forms-hint = None ticked means any form. Beside each, the days it takes to arrive.
engagement-field-days-for = Days by { $form }
engagement-field-effective = In force from
engagement-field-effective-hint = A day that has passed will do. Notice sent before it keeps the terms of its day.
engagement-field-which = Terms to edit
engagement-field-note = What changed
engagement-field-country = Country whose public holidays count
engagement-field-country-none = None
engagement-field-region = Region
engagement-field-region-none = Whole country
engagement-more = More

## Contracts

contract-add = Attach the contract…
contract-menu = What to do with { $name }
contract-save = Save it as…
contract-read = Read its text
contract-bin = Move to the bin
contract-being-read = Reading the text …
contract-reading-none = its text was not read yet
contract-reading-read = its text can be searched
contract-reading-no_text = a scan: its pages are pictures without text
contract-reading-encrypted = it wants a password, so its text was not read
contract-reading-broken = its text could not be read; it may be broken
contract-reading-too_much = too long to be read
contract-reading-other = only the text of a PDF is read
contract-reader = { $name }
contract-show = Show
contract-show-suggestions = What it may say
contract-show-pages = Its text
contract-page = Page { $page }
contract-suggestions-lead = Found in the text, not understood. Nothing is entered unless you choose it.
contract-no-suggestions = No lengths of time, days or amounts were found. Look through its text.
contract-use = Use this sentence
contract-use-named = Use the sentence about { $what }
contract-take = Use the words I selected
contract-nothing-selected = Select words in the text first.

## Clauses

clause-place-hint = Such as “section 4.2”.
clause-contract = File
clause-contract-none = None
clause-page = Page
clause-page-of = page { $page } of { $contract }
# $kind is what a clause is about, $wording its beginning.
clause-name = { $kind }: { $wording }
clause-carries = Carries your boundary: { $rule }
clause-copy = Copy as a quote
clause-quote-do = Quote in an entry
clause-quote-named = Quote in an entry: { $kind }
clause-quote-copied = Copied, with where it stands.
clause-quote-not-copied = It could not be copied. Select the words and copy them.
clause-quote = “{ $wording }” ({ $where })
clause-quote-place = { $title }, { $place }

engagement-clauses = Clauses
engagement-clauses-empty = Clauses in their own words can be quoted in an entry or a letter.
engagement-clause-add = Add a clause
engagement-clause-edit = Edit clause
engagement-clause-bin = Move to the bin
engagement-clause-menu = What to do with this clause
engagement-clause-kind = About
engagement-clause-wording = In its own words
engagement-clause-place = Where it stands
engagement-clause-number = Number
engagement-clause-number-hint = Days to pay, revisions included, hours to answer.
engagement-clause-deposit = Deposit
engagement-clause-payment_days = Days to pay
engagement-clause-late_fee = Late fee
engagement-clause-scope = Scope
engagement-clause-revisions = Revisions
engagement-clause-response_time = Response time
engagement-clause-working_hours = Working hours
engagement-clause-kill_fee = Kill fee
engagement-clause-termination_for_cause = Ending for cause
engagement-clause-notice = Notice
engagement-clause-handover = Handover
engagement-clause-confidentiality = Confidentiality
engagement-clause-other = Something else
