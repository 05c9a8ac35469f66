### Hard times of a client, and check-ins.

hard-title = Hard times
hard-add = Note hard times
hard-change = Change what was noted
hard-bin = Move to the bin
hard-menu = What to do with these hard times
hard-why = While they last, what is late weighs nothing and no decision is asked of you. What is said or done to people still counts.
hard-since = Since
hard-until = Until
hard-note = What happened
hard-since-said = They have it hard, since { $from }.
hard-from-to = They have it hard, from { $from } to { $to }.
hard-pauses = What is late meanwhile weighs nothing, and no decision is asked of you. What is done to people still counts.
hard-end = Hard times are over
hard-playbook = Take extra care

check-in-title = Check-ins
check-in-empty = No day is planned to ask how it goes. Asked in time, a worry need not become a complaint.
check-in-add = Plan a check-in
check-in-change = Change
check-in-about = What to ask
check-in-about-hint = Such as “Do the proofs come when you need them?”
check-in-about-complaint = Thank them for speaking up about { $theme }
check-in-due = On
check-in-by-hand = A short note, written by hand
check-in-by-hand-mark = by hand
check-in-due-said = planned for { $date }
check-in-done = Done
check-in-done-title = What came of it?
check-in-done-on = On
check-in-done-said = done { $date }
check-in-note = What they said
check-in-again = Open again
check-in-past = Done
check-in-bin = Move to the bin
check-in-menu = What to do with “{ $about }”

## After the storm

storm-title = After the storm
storm-hot = It got hot, { $when }.
storm-hot-with = It got hot with { $client }, { $when }.
storm-no-decision = Nothing has to be decided before { $when }.
storm-take = Take a time-out
storm-out = Time out for { $time }. A walk, something to eat, somebody who makes you laugh.
storm-back = I’m back
storm-or-log = or it took you
storm-log = It took me { $time } to come round
storm-logged = { $time } to come round are written down.
storm-helps = What helps now
storm-decide-anyway = Decide all the same
storm-wait = It got hot, { $when }. What you decide before { $until } is decided in the heat; it can wait.
storm-decided = decided in the heat
