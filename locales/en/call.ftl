### The page of a call under way, what brings it back, and the lines of playbooks.

call-title = Call
call-start = Start a call
call-with = Client
call-with-hint = Who is it? It can wait.
call-new-client = New client: { $name }
call-channel = How
call-channel-call = Call
call-channel-video_call = Video call
call-channel-meeting = Meeting
call-direction = Who called
call-direction-incoming = They called
call-direction-outgoing = I called
call-clock = Time talked
call-pause = Pause this talk
call-resume = Go on with the talk
call-paused = Paused
call-paused-until = They hear from you { $time }
call-end = End the call
call-someone = someone
call-other-first = The call with { $name } is still under way. Save it or throw it away first.
call-spoken-time = { $day } at { $time }

call-notes = Notes
call-notes-field = What is said
call-notes-hint = What is said. Enter for the next line; “ for their own words
call-notes-empty = Write what is said, a line at a time. Everything is kept while you type, whatever happens to this computer.
call-remove = Remove: { $what }
call-marks = Marks
call-marks-how = Ctrl and the digit, or / and a letter
call-mark-complaint = Complaint
call-mark-crossing = Boundary crossed
call-mark-abuse = Abuse
call-mark-our-promise = I promise
call-mark-their-promise = They promise
call-mark-concession = Goodwill
call-mark-apology = They apologised
call-mark-thanks = Thanks
call-mark-told = Boundary told
call-tool-hint = Enter keeps it. Esc goes back to the notes.
call-keep = Keep
call-ask-complaint = What are they unhappy about?
call-ask-complaint-hint = In a few words, such as: the late draft
call-ask-crossing = Which boundary was crossed?
call-ask-told = Which boundary did you tell them?
call-ask-abuse = How bad was it?
call-ask-answer = What did they say?
call-ask-playbook = Which playbook?
call-ask-our-promise = What do you promise?
call-ask-their-promise = What do they promise?
call-ask-when = By when?
call-ask-concession = What for?
call-ask-concession-kind = What you give
call-ask-hours = Hours
call-ask-amount = Amount
call-when-hour = in an hour
call-when-tomorrow = tomorrow
call-due = That is { $time }.
call-due-unclear = When? Such as “in an hour”, “tomorrow 10” or “by Friday”.
call-promise-kept = kept
call-not-told = not told yet, so it will weigh nothing
call-no-boundaries = No boundary is written down for this client. Write down what happened; a boundary can be set afterwards.
call-no-client-yet = Choose the client first, so that their boundaries are here.
call-pause-wording = Get back to { $contact } with where we stand
call-pause-say = I’m ending the call now. You’ll hear from me { $time }.

call-companion = A playbook beside you
call-companion-hint = It says what to do and what to say, one step at a time. You can do without.
call-playbook = Choose a playbook
call-playbook-other = Another playbook
call-playbook-leave = Leave it
call-playbook-done = “{ $title }” is done.
call-step-before = Done: { $name }
call-step-done = Done
call-the-end = the end
call-keys-next = next step
call-keys-back = step back
call-listen = listen
call-listening = Listening
call-listen-aim =
    { $minutes ->
        [one] for a minute at least
       *[other] for { $minutes } minutes at least
    }
call-mirror = Said back:

call-sort = sort complaints
call-sorter = What they are unhappy about
call-sorter-close = Put the sorter away
call-sorter-empty = Mark each thing they name as a complaint (Ctrl 1). Here they are sorted, and said back in a sentence.
call-matters = How much “{ $theme }” matters to them
call-matters-high = Matters most
call-matters-medium = Matters
call-matters-low = Matters little
call-cause = What “{ $theme }” is down to
call-cause-ours = Ours
call-cause-misunderstanding = Misunderstanding
call-cause-their_circumstances = Hard times
call-cause-their_conduct = Their conduct
call-cause-not_ours_at_all = Not ours
call-was-promised = It was promised
call-confirmed = They confirmed that I understood
call-handling-put_right = Put it right.
call-handling-clear_up = Clear it up.
call-handling-ease = Take care of them.
call-handling-quote_agreement = It was never promised.
call-handling-send_elsewhere = Not yours: say where to go.
call-handling-hold_the_line = Stay with what was agreed.

call-end-who = With whom was it? Choose the client above, then save.
call-toll = How did it leave you?
call-toll-minus-2 = Drained
call-toll-minus-1 = Tired
call-toll-plus-0 = As before
call-toll-plus-1 = Well
call-toll-plus-2 = Lifted
call-run-result = Did “{ $title }” help?
call-feelings = For yourself
call-feelings-hint = Private. It never leaves the app below the level “everything”.
call-save = Save the entry
call-saved = Call saved
call-reopen = Go on with the call
call-discard = Throw it away
call-discard-sure = Yes, throw it away
call-discard-no = Keep it
call-discarded = The call was thrown away
call-what-is-kept = What is kept
call-nothing-written = Only that there was a call.

call-banner-on = Call with { $name } under way
call-banner-paused = Call with { $name } paused. They hear from you at { $time }.
call-banner-unsaved = The call with { $name } is not saved yet.
call-banner-restored = A call with { $name } was not finished. All of it is here.
call-banner-go = Go to the call

run-result-helped = It helped
run-result-partly = Partly
run-result-did_not_help = It didn’t
run-result-broken_off = Broken off

## Gaps in the lines of a playbook, where something is not known yet

line-gap-client = the client
line-gap-contact = their name
line-gap-me = your name
line-gap-boundary = your rule
line-gap-instead = what you offer instead
line-gap-time = when
line-gap-concern = what it is about

## Where a call or a playbook is started

keys-call = Start a call, or go back to it
client-call = Start a call
client-playbook = Follow a playbook
complaint-call = Talk it through in a call
prompt-call = Talk now, with a playbook
entry-followed = Followed: { $title }
entry-gave = Goodwill: { $kind }
