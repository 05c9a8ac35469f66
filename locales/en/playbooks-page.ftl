### The page of playbooks: what there is, one to read, and one to change.

playbooks-title = Playbooks
playbooks-lead = What to do, what to say and what to write down, step by step. In a call, one stands beside you.
playbooks-own = Your own
playbooks-with = With the app
playbooks-protocols = Short protocols
playbooks-new = Write your own
playbooks-back = All playbooks
playbooks-begin = Start a call with it
playbooks-copy = Copy and change
playbooks-change = Change
playbooks-save-as = Save as text
playbooks-saved-as = Saved to { $path }
playbooks-bin = Move to the bin
playbooks-from = Copied from “{ $title }”
playbooks-went = How it has gone
playbooks-went-here = With this client
playbooks-went-overall = Overall
playbooks-times =
    { $times ->
        [0] Not followed yet
        [one] Followed once
       *[other] Followed { $times } times
    }
playbooks-helped = { $count } helped
playbooks-partly = { $count } partly
playbooks-did_not_help = { $count } didn’t help
playbooks-broken_off = { $count } broken off
playbooks-unsaid = { $count } unsaid
playbooks-run-steps =
    { $count ->
        [one] one step
       *[other] { $count } steps
    }
playbooks-run-menu = How it went with { $client }
playbooks-run-bin = Move to the bin
playbooks-steps = The steps
playbooks-record = Write down: { $marks }
playbooks-listen = Listen without interrupting
playbooks-listen-minutes =
    { $minutes ->
        [one] Listen for a minute without interrupting
       *[other] Listen for { $minutes } minutes without interrupting
    }
playbooks-leads = { $answer } → { $step }
playbooks-leads-on = Then: { $step }
playbooks-end = the end
playbooks-mark-note = notes
playbooks-mark-complaint = complaint
playbooks-mark-crossing = boundary crossed
playbooks-mark-abuse = abuse
playbooks-mark-promise = promise
playbooks-mark-concession = goodwill
playbooks-mark-apology = their apology
playbooks-mark-thanks = thanks
playbooks-mark-told = boundary told
playbooks-mark-toll = how it left you
playbooks-mark-recovery = recovery plan
playbooks-mark-letter = letter
playbooks-edit-title = Change a playbook
playbooks-new-title = Your own playbook
playbooks-named = the playbook “{ $title }”
playbooks-text = The playbook
playbooks-how = “# ” begins the title, “## ” a step. Every other line begins with Do:, Say:, Listen:, Record:, If: or Then:. In braces stands what is filled in: { $blanks }.
playbooks-save = Save the playbook
playbooks-cancel = Cancel
playbooks-fine =
    { $steps ->
        [one] One step, and it can be followed.
       *[other] { $steps } steps, and it can be followed.
    }
playbooks-blank =
    # A quiet word
    For: When { $contact } has crossed a line, and you want to say so kindly.

    ## Say what happened
    Do: Name the day and the rule. Nothing else.
    Say: I’d like to talk about Sunday. I work with a rule: { $boundary }.
    Record: crossing, told

    ## Offer the other way
    Say: What I can do is this: { $instead }.
    Record: promise
