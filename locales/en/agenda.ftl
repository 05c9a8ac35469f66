# What is due when: on the calendar, in reminders and in iCalendar files.

due-kind-notice_deadline = Last day to give notice
due-kind-review = Review before renewal
due-kind-end = The agreement ends
due-kind-renewal = The next term begins
due-kind-terms_change = New terms begin
due-kind-our_promise = Our promise
due-kind-their_promise = Their promise
due-kind-recovery_check = Check the recovery plan
due-kind-follow_up = Ask whether the fix held
due-kind-ask_again = A decision comes back
due-kind-invoice = Invoice due
due-kind-obligation = To settle
due-kind-check_in = Ask how it goes

due-form-email = by email
due-form-post = by post
due-form-registered_post = by registered post
due-form-courier = by courier
due-form-in_person = in person

# The decision that is due, as a notification and a calendar show it. $client is the client's name:
# nothing else about them is said there.
due-headline-notice_deadline = Stay or give notice? { $client }
due-headline-review = Review the agreement: { $client }
due-headline-end = The agreement ends: { $client }
due-headline-renewal = The next term begins: { $client }
due-headline-terms_change = New terms begin: { $client }
due-headline-our_promise = A promise of yours is due: { $client }
due-headline-their_promise = A promise of theirs is due: { $client }
due-headline-recovery_check = Check the recovery plan: { $client }
due-headline-follow_up = Ask whether the fix held: { $client }
due-headline-ask_again = A decision comes back: { $client }
due-headline-invoice = Invoice due: { $client }
due-headline-obligation = Something to settle: { $client }
due-headline-check_in = Ask how it goes: { $client }

# When it is due. $date is a day in full, $time a time such as 14:30, $days a number of days.
due-body-today = Today, { $date }.
due-body-today-at = Today at { $time }.
due-body-tomorrow = Tomorrow, { $date }.
due-body-ahead =
    { $days ->
        [one] In { $days } day, on { $date }.
       *[other] In { $days } days, on { $date }.
    }
due-body-at = On { $date } at { $time }.
due-body-past = It was due on { $date }.
# $what is one of the sentences above.
due-body-late = { $what } This reminder comes late: the app was not open.

# Several reminders at once, as one notification.
reminder-many-title = Reminders
reminder-many-body =
    { $count ->
        [one] { $count } date needs you.
       *[other] { $count } dates need you.
    }

# In an iCalendar file.
calendar-file-title = Good Terms
# $form is one of the due-form- messages, $day a day in full.
calendar-file-form = Last day to send { $form }: { $day }
calendar-file-ends = It would then end on { $day }.
# For what stood in an earlier file and has been settled, moved to the bin or decided since.
calendar-file-called-off = No longer due: { $client }

# The tray's own menu.
tray-open = Open Good Terms
tray-quit = Quit
