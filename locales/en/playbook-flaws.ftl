### What is wrong with a playbook that a person wrote, and what to do. $line is the number of the
### line. Said in the editor and wherever such a text is taken in. docs/playbooks.md describes the form.

playbook-flaw-at = Line { $line }: { $said }
# After the first few, where there are more. $count is a number.
playbook-flaw-more =
    { $count ->
        [one] One more line needs a look.
       *[other] { $count } more lines need a look.
    }

playbook-flaw-too_long = This text is longer than a playbook can be ({ $most } KB). Make two of it.
playbook-flaw-no_title = The title is missing. Begin with a line such as “# A quiet word”.
playbook-flaw-second_title = There is a title already. A step begins with two signs: “## { $word }”.
playbook-flaw-no_steps = There is no step. A step begins with a line such as “## Listen”.
playbook-flaw-name_missing = A name is missing here. Write it after the signs, or before the arrow.
playbook-flaw-name_too_long = This name is too long to be read at a glance. Use at most { $most } characters.
playbook-flaw-unknown_key = “{ $word }” is not known here. A line begins with one of: { $known }.
playbook-flaw-loose_line = This line does not say what it is. Begin it with one of: { $known }. Where it goes on from the line above, begin it with a space.
playbook-flaw-not_in_step = “{ $word }” belongs to a step. Write a line such as “## Listen” above it.
playbook-flaw-only_before_steps = “For” says when to take up the whole playbook. Move it up, below the title.
playbook-flaw-empty_value = Nothing stands after the colon. Write something there, or take the line out.
playbook-flaw-twice = “{ $word }” stands here a second time. Keep one of the two, or join them.
playbook-flaw-too_many = More than { $most } of “{ $word }” are too many to choose from in a talk. Keep the best.
playbook-flaw-too_many_steps = More than { $most } steps are too many to follow. Make two playbooks of it.
playbook-flaw-step_twice = There is a step “{ $word }” already. Give this one another name.
playbook-flaw-step_called_end = “end” means the end of the playbook. Give this step another name.
playbook-flaw-nothing_in_step = The step “{ $step }” says nothing. Give it a line that begins with “Do:” or “Say:”.
playbook-flaw-brace = A brace stands alone here. What is filled in stands between two: { $example }.
playbook-flaw-unknown_blank = Nothing is called “{ $word }”. What can stand in braces: { $known }.
playbook-flaw-unknown_mark = “{ $word }” cannot be recorded. What can: { $known }.
playbook-flaw-bad_listening = “{ $word }” is no time to listen. Write “yes”, or a number of minutes up to { $most }, such as “3 min”.
playbook-flaw-no_arrow = Say where this answer leads: “If: they agree -> Close kindly”, or “-> end”.
playbook-flaw-unknown_step = There is no step “{ $word }”. The steps are: { $known }.
playbook-flaw-then_and_if = “Then” and “If” both say where to go on. Keep “If” lines only, with one for every other case.
playbook-flaw-never_reached = Nothing leads to the step “{ $step }”. Let another step lead there, or take it out.
playbook-flaw-no_way_out = From the step “{ $step }” no way leads to the end. Let one of its answers lead on, or to “end”.
