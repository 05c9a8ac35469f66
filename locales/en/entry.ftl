### One entry of the timeline, and writing one.

entry-channel-call = Call
entry-channel-video_call = Video call
entry-channel-meeting = Meeting
entry-channel-email = Email
entry-channel-message = Message
entry-channel-letter = Letter
entry-channel-voice_memo = Voice memo
entry-channel-note = Note

entry-direction-incoming = From them
entry-direction-outgoing = From you
entry-direction-none = Either way

entry-outcome-held = Took place
entry-outcome-missed = They did not come
entry-outcome-called_off = Called off

# How it left you.
entry-toll-minus2 = Drained
entry-toll-minus1 = Tired
entry-toll-zero = As usual
entry-toll-plus1 = Lighter
entry-toll-plus2 = Lifted

## Writing

entry-write = Write an entry
entry-write-here = Write down what happened…
entry-new = New entry
entry-edit = Edit entry
entry-channel = How
entry-direction = Who reached out
entry-outcome = Did it take place
entry-on = Day
entry-at = Time
entry-minutes = Minutes
entry-people = With
entry-facts = What was said and done
entry-facts-hint = Only what anyone in the room could have seen or heard.
entry-quotes = Their words
entry-quotes-hint = As they said it, word for word.
entry-reading = My reading
entry-reading-hint = What you make of it.
entry-feelings = Private feelings
entry-feelings-hint = For you alone. Never part of a letter or of anything that leaves the app.
entry-add-quotes = Their words
entry-add-reading = My reading
entry-add-feelings = Private feelings
entry-add-toll = How it left you
entry-add-more = Add
entry-toll = How it left you
entry-toll-unsaid = Not said
entry-recovery-minutes = Minutes to recover
entry-save = Save entry
entry-draft-kept = Kept as a draft
entry-discard = Discard
entry-say-nothing-yet = Write a word or mark what happened, then save.

## Marks: what happened in it

entry-marks = Mark what happened
entry-mark-crossing = Boundary crossed
entry-mark-abuse = Abuse
entry-mark-our-promise = I promised
entry-mark-their-promise = They promised
entry-mark-complaint = Complaint
entry-mark-unpaid_scope = Unpaid extra work
entry-mark-late_payment = Late payment
entry-mark-broken_promise = Broken promise
entry-mark-apology = Apology
entry-mark-thanks = Thanks
entry-mark-praise = Praise
entry-mark-told = Told a boundary
entry-mark-remove = Remove { $what }
entry-mark-boundary = Which boundary
entry-mark-boundary-choose = Choose a boundary
entry-mark-no-boundaries = No boundaries are written down yet. Write one first, beside the timeline.
entry-mark-cause = Down to
entry-mark-severity = How bad
entry-mark-manner = What they did
entry-mark-toward = Toward
entry-mark-note = Note
entry-mark-minutes = Minutes of work
entry-mark-what = What was promised
entry-mark-by-day = By day
entry-mark-by-time = Time
entry-mark-theme = What it is about
entry-mark-importance = How much it matters to them
entry-mark-promised = You had promised this
entry-mark-invoice = Which invoice
entry-mark-promise = Which promise
entry-mark-none-of-these = None that is written down
entry-mark-edit = Edit mark
entry-mark-add = Add a mark

entry-due-hour = In an hour
entry-due-evening = Today 18:00
entry-due-tomorrow = Tomorrow
entry-due-week = In a week

entry-severity-minor = Minor
entry-severity-moderate = Moderate
entry-severity-serious = Serious

entry-toward-us = Me
entry-toward-our_people = Someone who works with me

entry-importance-low = A little
entry-importance-medium = Some
entry-importance-high = A lot

entry-manner-sharp_words = Sharp words
entry-manner-shouting = Shouting
entry-manner-dishonesty = Dishonesty
entry-manner-insults = Insults
entry-manner-public_attack = Public attack
entry-manner-harassment = Harassment
entry-manner-threats = Threats
entry-manner-violence = Violence

entry-cause-their_conduct = Their conduct
entry-cause-their_circumstances = Their circumstances
entry-cause-misunderstanding = A misunderstanding
entry-cause-ours = Ours
entry-cause-not_ours_at_all = Not ours at all
entry-cause-their_conduct-why = They could have done otherwise. Only this weighs against them.
entry-cause-their_circumstances-why = Hard times: illness, money, a loss. It weighs nothing and asks for care.
entry-cause-misunderstanding-why = Both meant well and took it differently. It weighs nothing.
entry-cause-ours-why = We got it wrong. It weighs nothing against them and goes on your list to put right.
entry-cause-not_ours_at_all-why = About something you don’t sell. It weighs nothing; say who could help instead.

## On the timeline

entry-minutes-long = { $time }
entry-with = with { $people }
entry-marks-label = What happened in it
entry-crossing = Boundary crossed: “{ $rule }”
entry-crossing-unnamed = Boundary crossed
entry-abuse-us = { $manner }, at me
entry-abuse-our_people = { $manner }, at someone who works with me
entry-unpaid-scope-time = Unpaid extra work, { $time }
entry-complaint = Complaint: “{ $theme }”
entry-told = Told: “{ $rule }”
entry-counts = counts
entry-does-not-count = doesn’t count: { $why }
entry-why-told-later = the rule had not been told yet
entry-why-ours = it was ours
entry-why-misunderstanding = a misunderstanding
entry-why-their_circumstances = hard times
entry-why-not_ours_at_all = it wasn’t about us
entry-toll-mark = Left you: { $toll }
entry-recovery-mark = { $time } to recover
entry-feelings-show = Show private feelings
entry-feelings-hide = Hide private feelings
entry-quotes-mark = Their words
entry-reading-mark = My reading
entry-edited = edited
entry-versions-title = Earlier versions
entry-versions-replaced = Replaced { $when }
entry-versions-hint = Nothing is lost when an entry changes. This is what it said before.
entry-menu = What to do with this entry
entry-bin = Move to the bin
entry-attach = Add a file
entry-attachment-save = Save a copy of { $name }
entry-attachment-bin = Remove { $name }
entry-attachment-saved = Saved to { $path }
entry-mark-menu = What to do with this mark
entry-mark-bin = Remove mark
