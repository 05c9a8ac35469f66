### What was written and left before it was saved.

unfinished-left = What you wrote was left
unfinished-back = Go on writing
unfinished-found = What you left unsaved is here again.
unfinished-afresh = Begin afresh
unfinished-thrown = What you had written was thrown away
unfinished-take-back = Take it back
unfinished-waits = You left { $what } unsaved.
unfinished-throw = Throw away
