### Boundaries, and telling them.

boundary-title = Boundaries
boundary-empty = No boundary is written down yet. A crossing only counts once the rule was told.
boundary-add = Add a boundary
boundary-edit = Edit
boundary-bin = Move to the bin
boundary-menu = What to do with “{ $rule }”
boundary-general-mark = for all clients
boundary-instead = Instead: { $instead }
# $clause is what a clause is about, with its beginning.
boundary-rests = Rests on { $clause }
boundary-told-never = Not told yet
boundary-told-often =
    { $count ->
        [one] Told once, on { $date }
       *[other] Told { $count } times, last on { $date }
    }
boundary-tell = Tell them now
boundary-tell-again = Note another telling
boundary-untell-short = Take back
boundary-untell = Take back that it was told on { $date }
boundary-tellings = When it was told
# How often it was crossed. $count and $untold are numbers.
boundary-crossings-count =
    { $count ->
        [one] { $count } crossing counts
       *[other] { $count } crossings count
    }
boundary-crossings-untold =
    { $untold ->
        [one] { $untold } doesn’t: it came before the rule was told
       *[other] { $untold } don’t: they came before the rule was told
    }
boundary-crossings-only-untold =
    { $untold ->
        [one] { $untold } crossing, which doesn’t count: it came before the rule was told
       *[other] { $untold } crossings, which don’t count: they came before the rule was told
    }
boundary-crossings-both = { $counted }; { $uncounted }

boundary-form-add = New boundary
boundary-form-edit = Edit boundary
boundary-form-rule = The rule
boundary-form-rule-hint = As you would say it, such as “no calls after six”.
boundary-form-instead = What you offer instead
boundary-form-severity = How much a crossing matters
boundary-form-for = Holds for
boundary-form-for-client = This client
boundary-form-for-all = All clients
boundary-form-term = Rests on the clause
boundary-form-term-none = None
boundary-form-since = Since
boundary-form-until = Until
boundary-form-changed = What was told before keeps its own words.

boundary-tell-title = Tell them this boundary
boundary-tell-how = Say or write it yourself, then note it here. From that moment a crossing counts.
boundary-tell-wording = In these words
boundary-tell-channel = How
boundary-tell-save = Note as told
boundary-tell-copy = Copy the words
boundary-tell-copied = Copied. Paste it where you write to them.
boundary-tell-not-copied = The clipboard could not be reached. Mark the words and copy them by hand.
boundary-tell-words = { $rule }. { $instead }
