### Words of the parts that every page is built from.

kit-close = Close
kit-cancel = Cancel
kit-save = Save
kit-loading = One moment…
kit-try-again = Try again
kit-optional = (optional)
kit-key-ctrl = Ctrl
kit-dismiss = Dismiss

# Where a relationship stands.
kit-standing-too_early = Too early to say
kit-standing-steady = Steady
kit-standing-watch = Watch
kit-standing-strained = Strained
kit-standing-over_the_line = Over the line

## What to do after a failure, where nothing better is known

failure-unknown = Something went wrong.
failure-not-found = There is nothing at this address.
failure-next-not_found = It may be in the bin, or was erased. Go back and look again.
failure-next-invalid = Correct it and try again. Nothing was changed.
failure-next-not_allowed = Nothing was changed.
failure-next-changed = It was changed in the meantime. Look at it as it is now, then decide.
failure-next-full = The disk is full. What was saved before is safe; make room and try again.
failure-next-read_only = The journal can be read but not written. Nothing was changed.
failure-next-busy = Another program is writing to the journal. Try again in a moment.
failure-next-no_journal = Open a journal first.
failure-next-missing = Look for the file, or open another.
failure-next-damaged = The file was left as it is. Open a back-up.
failure-next-newer = The file was left as it is. Update Good Terms to open it.
failure-next-wrong_key = Try the passphrase again.
failure-next-internal = Nothing was changed. Try again; if it happens again, restart Good Terms.

## Notices

toast-region = Notices
toast-done = Done
toast-undo = Undo
toast-redo = Redo
# $what is one of the op- messages, or empty.
toast-undone = Undone: { $what }
toast-redone = Done again: { $what }
toast-nothing-to-undo = There is nothing to undo.
toast-nothing-to-redo = There is nothing to do again.
toast-raised = { $client } has crossed the line.
toast-raised-why = See why
kit-choices = Choices
# At the two ends of a long list, where some of it is shown.
kit-portion-before =
    { $count ->
        [one] Show the one before
       *[other] Show the { $count } before
    }
kit-portion-after =
    { $count ->
        [one] Show the last one
       *[other] Show { $count } more of { $all }
    }
