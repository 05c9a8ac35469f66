### What today asks for.

today-empty = Nothing is written down yet. Add a client to begin with; its name is enough.
today-empty-import = Import from a file

today-short-nothing = Nothing is due today.
today-short-one = { $first }.
today-short-both = { $first }, and { $second }.
today-short-prompts =
    { $count ->
        [one] One decision waits for you
       *[other] { $count } decisions wait for you
    }
today-short-promises =
    { $count ->
        [one] one promise is due
       *[other] { $count } promises are due
    }

today-promises = Promises
today-promises-more =
    { $count ->
        [one] One more among all promises
       *[other] { $count } more among all promises
    }
today-promises-none = No promise is due within a week.
today-recent = Lately
today-recent-none = Nothing is written down yet.
today-deadlines = Dates ahead
today-deadlines-more =
    { $count ->
        [one] One more on the calendar
       *[other] { $count } more on the calendar
    }
today-deadlines-none = No contract date within 90 days.

today-when-overdue = Overdue
today-when-today = Today
today-when-later = Within a week
# Followed by the client’s name.
today-promise-by-us = You to
today-promise-by-client = Promised to you by
today-settle-kept = Kept
today-settle-kept-label = Mark as kept: { $promise }
today-settle-more = More about: { $promise }
today-settle-broken = It was broken
today-settle-released = It no longer holds

today-incidents =
    { $count ->
        [one] { $count } incident
       *[other] { $count } incidents
    }

today-channel-call = Call
today-channel-video_call = Video call
today-channel-meeting = Meeting
today-channel-email = Email
today-channel-message = Message
today-channel-letter = Letter
today-channel-voice_memo = Voice memo
today-channel-note = Note to self

today-deadline-review-now = Review before renewal, due now
today-deadline-then = It would end on { $day }.
