### The playbooks that come with the product, each a text in the form of docs/playbooks.md.
###
### For translators: the words before a colon (For, Do, Say, Listen, Record, If, Then), the words
### after Record, and "end" stay as they are; everything else is yours. A step has the same name
### wherever it is mentioned. Keep the steps, their order and where they lead: a test compares them
### with English. Sample lines are spoken aloud, so say them aloud once.
###
### $client is the client's name, $contact the person there, $me our own name, $boundary our rule
### and $instead what we offer in its place, $time when they hear from us next (such as "today at
### 15:40"), $concern what they are unhappy about most.

playbook-difficult_call =
    # Difficult call
    For: When someone is upset, and you want to get both of you to a next step.

    ## Stay calm
    Do: Feet on the floor, one slow breath out. They are upset about something; you are not under attack from it. Open your notes.
    Say: { $contact }, I’m glad you’re telling me. I’m listening.
    Say: Let me take this in properly. Go ahead, I’m writing it down.

    ## Listen to the end
    Do: Don’t explain, don’t correct, don’t fill the silences. Write down their words, one line for each thing.
    Say: Go on.
    Say: Is there more?
    Listen: yes
    Record: complaint, abuse, crossing
    If: That was everything -> Say it back
    If: They shout or insult -> Name the tone

    ## Name the tone
    Do: Once, quietly, and about the tone only. If it goes on, pause the talk.
    Say: I want to help with this, and I can do that when we talk calmly. Shall we go on?
    Record: abuse
    If: They calm down -> Say it back
    If: It goes on -> Pause it

    ## Pause it
    Do: End the call without anger, and say when they hear from you. The promise is kept with its time.
    Say: I’m going to stop here. You’ll hear from me { $time }, with where we stand.
    Record: promise
    Then: end

    ## Say it back
    Do: In your own words, without a verdict, until they say yes.
    Say: Let me see if I have it right. You expected one thing about { $concern } and got another, and that cost you time.
    Say: Did I get that right? What have I missed?
    If: Yes, that is it -> Find what matters most
    If: Not quite -> Listen to the end

    ## Find what matters most
    Do: One thing first. The rest is written down and keeps.
    Say: You’ve named several things. Which one would help you most if it were solved today?
    Record: complaint
    If: It is ours -> Own it
    If: It was never agreed, or it is a misunderstanding -> Explain it
    If: It is not something I do -> Send it to the right place

    ## Own it
    Do: A plain sorry, once. No “but”, no history of how it came about.
    Say: That was our mistake, and I’m sorry. I’ll put it right.
    Then: Offer a solution with a time

    ## Explain it
    Do: What was agreed, where it stands, and then what is possible now. No “as I already said”.
    Say: I can see why you expected that. What we agreed is a little different. May I tell you how I understood it, and then we find a way from here?
    Then: Offer a solution with a time

    ## Send it to the right place
    Do: Say who can help, and how to reach them. Don’t take on what isn’t yours.
    Say: I’d like to help, and this isn’t something I can put right. The one who can is the one who supplies it. Shall I send you the address?
    Then: Offer a solution with a time

    ## Offer a solution with a time
    Do: Something you can certainly do, and a time you can certainly keep. If you don’t know yet, promise an answer by a time.
    Say: Here is what I can do: I’ll look at it now, and you have an answer from me { $time }.
    Say: You’ll have the corrected version { $time }. Would that solve it for you?
    Record: promise, concession
    If: That works for them -> Confirm
    If: It doesn’t -> Find what matters most

    ## Confirm
    Do: Say who does what by when, and hear them agree.
    Say: So: I’ll do that { $time }, and you’ll tell me whether it’s right. Agreed?
    Say: Thank you for telling me. I’d rather know.
    Record: apology, thanks

    ## Follow up
    Do: Send one short message with what you agreed. After the fix, ask once whether it held.
    Say: As agreed: { $concern }, by me, { $time }. If I’ve misunderstood anything, please tell me today.
    Record: promise, toll

playbook-mirror_validate_empathise =
    # Mirror, validate, empathise
    For: When someone needs to be understood before anything can be solved.

    ## Mirror
    Do: Say back what you heard, in their words, and add nothing.
    Say: If I hear you right: { $concern }. Is that it?
    Say: Is there more?
    Listen: yes
    Record: complaint
    If: There is more -> Mirror
    If: No, that is all -> Validate

    ## Validate
    Do: Say why it makes sense from where they stand. You are not saying that they are right.
    Say: That makes sense. If I’d been promised that and waited a week, I’d ask too.
    Say: I can see how it looked from your side.

    ## Empathise
    Do: Offer a guess at the feeling, as a guess. They may correct you; that is the point.
    Say: I imagine that was frustrating, or perhaps more worrying than frustrating?
    Say: Did it leave you feeling left alone with it?
    If: Yes, that is how it was -> Ask what would help
    If: No, it was something else -> Mirror

    ## Ask what would help
    Do: Only now ask for a solution. Sometimes being heard was it.
    Say: What would help you most from here?
    Record: promise, thanks

playbook-rude_or_angry_client =
    # Rude or angry client
    For: When someone is angry or rude, and you want to keep your head and your good name.

    ## Keep calm
    Do: Lower your voice and slow down. You set the pace.
    Say: I can hear that you’re angry. I’d like to understand what happened.

    ## Listen actively
    Do: Let it run out. Anger that isn’t interrupted gets shorter.
    Say: I’m listening.
    Listen: 2 min
    Record: abuse, complaint

    ## Repeat it
    Do: Say their concern back once, plainly, and ask whether that’s it.
    Say: So what went wrong for you is { $concern }. Is that right?
    If: Yes -> Find the cause
    If: No -> Listen actively

    ## Find the cause
    Do: Ask, and write the answers down. Say that you’re writing.
    Say: When did you first notice it? I’m taking notes, so that you don’t have to say it twice.
    Record: complaint

    ## Apologise plainly
    Do: For what you can honestly be sorry for. Without reasons, without “but”.
    Say: I’m sorry that this happened, and that it cost you your afternoon.
    Say: That was our fault. I’m sorry.

    ## Offer a solution
    Do: A solution now, or a promise of one within an hour or two.
    Say: I’ll have an answer for you { $time }, and I’ll ring you either way.
    Record: promise

    ## Make up for it
    Do: Where it was yours, something small and fitting. Name it as goodwill, not as a price for calm.
    Say: For the trouble, I’ll take the first hour of the correction on me.
    Record: concession
    If: They accept -> Follow up
    If: They go on insulting -> No war of words

    ## No war of words
    Do: Don’t answer insults, in no tone at all. Say the rule once, and end the call if it must be.
    Say: I want to solve this with you. I can’t do it while I’m being insulted. You’ll hear from me { $time }.
    Record: abuse, promise
    Then: Take time out

    ## Follow up
    Do: Ask after a few days whether it held. To someone who complains often, write a note by hand: three lines, thanks and no excuses.
    Say: { $contact }, I wanted to ask whether everything has been in order since Tuesday.
    Record: promise, thanks

    ## Take time out
    Do: Away from the desk. A walk, tea, someone you like. Nothing is decided now.
    Record: toll

playbook-complaint_sorter =
    # Complaint sorter
    For: When everything is piled up at once, and you need to know what to do about which part.

    ## List it
    Do: One line for each thing they name. Don’t judge yet, don’t leave any out.
    Say: I’m making a list, so that nothing gets lost. What else?
    Listen: yes
    Record: complaint
    If: There is more -> List it
    If: That was all -> Take out what isn’t ours

    ## Take out what isn’t ours
    Do: Mark what is about something you don’t sell. Say kindly where it belongs.
    Say: Two of these are with me. For the parking, the building manager is the right person; I’ll send you the number.
    Record: complaint

    ## Name the theme
    Do: What do the rest have in common: dates, quality, price, tone, being kept informed?
    Say: It sounds as if most of this is about { $concern }. Is that fair?

    ## Find the most important
    Do: Ask them. Don’t guess.
    Say: If I could solve only one of these today, which should it be?
    Record: complaint

    ## Say it back
    Do: The one thing, in one sentence, until they say yes.
    Say: So the main thing is { $concern }. Have I got that right?
    If: Yes, and it is ours -> It is ours
    If: Yes, but we misunderstood each other -> It is a misunderstanding
    If: Yes, but it was never promised -> It was never promised
    If: No -> Find the most important

    ## It is ours
    Do: Own it in one sentence.
    Say: You’re right, that was ours. I’m sorry.
    Then: Ask what would be right

    ## It is a misunderstanding
    Do: Say how you understood it, and that both readings were possible.
    Say: I understood it differently, and I can see how it could be read your way.
    Then: Ask what would be right

    ## It was never promised
    Do: Show what was agreed, without triumph, and what is possible beside it.
    Say: In what we agreed, this isn’t included. I can offer it as an extra, or we leave it as it is.
    Then: Ask what would be right

    ## Ask what would be right
    Do: Ask what they would consider right. It is often less than you feared.
    Say: What would you consider a fair way to settle this?
    Record: promise, concession

playbook-boundary_talk =
    # Boundary talk
    For: When a rule of yours was not kept, and it’s time to say so.

    ## Be ready
    Do: Look up the rule, where it is written, and when they were told. If they never were, this is telling, not reminding.
    Record: note

    ## Name the rule
    Do: One sentence, about the rule and not about them.
    Say: { $contact }, I work with a rule that matters to me: { $boundary }.
    Say: You may not have known this, so I’d like to say it clearly once: { $boundary }.
    Record: told, crossing

    ## Say where it is written
    Do: The agreement, the welcome letter, the footer. If nowhere, send it today.
    Say: It’s in what we agreed at the start. I’ll send it over again, so that we both have it.
    Record: letter

    ## Say what you can do instead
    Do: End on what is possible.
    Say: What I can always offer is this: { $instead }.
    If: They agree -> Close kindly
    If: They argue -> Say it once more

    ## Say it once more
    Do: The same words, more slowly. No new reasons; reasons invite bargaining.
    Say: I understand that it’s inconvenient. { $boundary }. What I can do: { $instead }.

    ## Close kindly
    Do: Thank them, and go back to the work.
    Say: Thank you. Then let’s look at what you need this week.
    Record: thanks, promise

playbook-pause_an_abusive_talk =
    # Pause an abusive talk
    For: When you’re being shouted at, insulted or threatened, and it has to stop now.

    ## Say what is not acceptable
    Do: One sentence, flat voice. You don’t have to win anything.
    Say: I won’t be spoken to like this.
    Say: Stop. I’ll gladly talk about the work, and not in this tone.
    Record: abuse
    If: They stop -> Go on
    If: They don’t -> Name the next time
    If: I feel threatened -> End it now

    ## Go on
    Do: Accept it without comment, and go back to the matter.
    Say: Thank you. You were telling me about { $concern }.
    Record: apology
    Then: end

    ## Name the next time
    Do: A time, in an hour or two, that you will keep.
    Say: I’m ending the call now. You’ll hear from me { $time }, in writing or by phone.
    Record: promise

    ## End the call
    Do: Say goodbye and hang up, whatever comes. That isn’t rude; it’s kept short.
    Say: Until later, { $contact }. Goodbye.
    Then: Afterwards

    ## End it now
    Do: Hang up without a word. Write down their exact words while you have them. Threats need nobody’s patience.
    Record: abuse

    ## Afterwards
    Do: Stand up and leave the room for ten minutes. Keep the promise to the minute.
    Record: toll

playbook-first_contact =
    # First contact
    For: When someone new asks for work, so that nobody has to guess later.

    ## Welcome them
    Do: Ask about them first.
    Say: Thank you for getting in touch, { $contact }. What would you like to have at the end of this?
    Listen: yes

    ## How it works
    Do: The steps of the work, in order, and who does what in each.
    Say: It goes like this: we talk, you get an offer within two days, and I begin when the deposit is here.
    Record: told

    ## What to expect, and when
    Do: What they get, in which rounds, by when. What it doesn’t include.
    Say: You get a first draft after a week, and two rounds of changes are part of it. More is possible and costs extra.
    Record: told

    ## How to reach me
    Do: Which way, which hours, how soon you answer. And when you don’t.
    Say: E-mail is best. I answer within one working day, and I’m off at weekends.
    Record: told

    ## Deposit and payment
    Do: Say it before it is due, in a normal voice.
    Say: I ask for a third at the start, and the rest fourteen days after the invoice.
    Record: told

    ## Send it in writing
    Do: The same five things in one message, today.
    Say: As promised, here is how I work, on half a page. Please tell me if something doesn’t suit you.
    Record: letter, promise

playbook-reset_expectations =
    # Reset expectations
    For: When you and a client have been expecting different things for a while.

    ## Get everyone on one call
    Do: Everyone who decides, or none. Say what the call is about, so that nobody comes armed.
    Say: I’d like half an hour with all of you, to make sure we mean the same thing.
    Record: promise

    ## What was expected
    Do: Let them say it first, in their words. Write it down where they can see it.
    Say: What did you expect to have by now?
    Listen: 3 min
    Record: complaint

    ## What was agreed
    Do: Read out what is written, without comment.
    Say: What we put in writing was this. Have I left anything out?
    Record: note

    ## Name the gap
    Do: The difference, as a fact that belongs to both.
    Say: So there’s a gap between the two, and we both have a part in it.

    ## What now
    Do: Two or three ways, each with its price and its date. Let them choose.
    Say: We can keep to what’s written, widen it at a price, or make it smaller. Which would suit you?
    Record: promise

    ## Write it down
    Do: One message to all, the same day, with what is settled and who does what.
    Say: Here is what we settled today. From now on this is what holds.
    Record: letter, told

playbook-hard_times =
    # Hard times
    For: When a client is having a hard time, and it shows.

    ## Ask how they are
    Do: Ask, and mean it. You don’t have to fix it.
    Say: I had the impression that things are hard at the moment. How are you?
    Listen: yes
    Record: note
    If: They tell me -> Take care
    If: They’d rather not -> Put one thing right
    If: They insult or threaten me -> Care has a limit

    ## Take care
    Do: Believe them. Don’t compare, don’t advise.
    Say: I’m sorry to hear that. Thank you for telling me.

    ## Put one thing right
    Do: Take one worry off them, wholly: a date, a form, a decision that can wait.
    Say: Let’s move this date by two weeks. You needn’t think about it until then.
    Record: promise

    ## Do what they didn’t expect
    Do: Something small that isn’t owed. A card, an hour, a call at the right moment.
    Say: I’ve already done the small thing you asked about. Nothing to pay, I was at it anyway.
    Record: concession

    ## Look again
    Do: Set a day to ask again. Care is for a time; say to yourself until when.
    Record: promise
    Then: end

    ## Care has a limit
    Do: A hard time explains a lot. It doesn’t allow abuse. Write it down as it was.
    Say: I know that it’s hard for you now. I still won’t be spoken to like that.
    Record: abuse

playbook-make_it_right =
    # Make it right
    For: When something of yours went wrong, and you want to win a client back by a plan.

    ## Own it
    Do: Say what went wrong and that it was yours. Once.
    Say: This wasn’t what you were promised, and that’s on us. I’d like to make it right.

    ## Agree what right means
    Do: Two or three things that either of you could check. Not “better”.
    Say: How would we both see, in a month, that it’s in order again?
    Listen: 2 min
    Record: recovery

    ## Say what it costs them
    Do: By default nothing, for thirty days.
    Say: For the next thirty days this is at no charge to you.
    Record: concession

    ## Both sides’ part
    Do: What you’ll do, and what you need from them. Each with a day.
    Say: I’ll send you the state of things every Friday. What I need from you is an answer within two days.
    Record: promise

    ## Set the checks
    Do: On days 7, 14, 21 and 30: does it hold? Put the first one in the calendar now.
    Say: Shall we talk for five minutes next week, the same time?
    Record: promise
    If: They agree -> Write it down
    If: They want something else -> Agree what right means

    ## Write it down
    Do: The plan on half a page, to them, today.
    Say: Here is what we agreed, with the days. Thank you for giving this a chance.
    Record: letter, thanks

playbook-voice_note =
    # Voice note
    For: When writing would sound cold and a call is too much: one minute, spoken.

    ## Outline it
    Do: Three words on paper: heard, sorry, next. Stand up; it is heard in the voice.
    Record: note

    ## Heard
    Do: About twenty seconds. What they told you, in your words.
    Say: Hello { $contact }, it’s { $me }. I’ve read what you wrote about { $concern }, and I understand that it cost you a day.

    ## Sorry
    Do: About ten seconds. No reasons.
    Say: I’m sorry about that.

    ## What happens next
    Do: About twenty seconds. One thing, and its time.
    Say: I’m looking at it now, and you’ll have an answer from me { $time }. You don’t have to do anything until then.
    Record: promise

    ## Listen to it once
    Do: Would you like to get it? Then send it, and keep the recording with the entry.
    If: Yes -> end
    If: Once more -> Heard

playbook-goodwill =
    # Goodwill
    For: When you want to give something, and not give yourself away with it.

    ## Ask what it is for
    Do: A mistake of yours, a hard day of theirs, or quiet? For quiet, don’t.
    Record: note
    If: A mistake of ours -> Choose it
    If: It is kindness -> Choose it
    If: I only want peace -> Leave it

    ## Leave it
    Do: Bought peace is short, and teaches that shouting pays. Go back to what was agreed.
    Say: I’d rather solve the thing itself than take something off the price.
    Then: end

    ## Choose it
    Do: Money back, hours, a discount, or a gift. Fitting, not more. Know what it costs you before you say it.
    Record: concession

    ## Say it
    Do: Give it once, name it, and don’t admit what isn’t so.
    Say: I’d like to take the second correction on me, as goodwill. It isn’t part of what we agreed, and I’m glad to do it.
    Say: That was our mistake, so this part isn’t charged.
    Record: concession

    ## Leave it at that
    Do: Don’t apologise again, and don’t raise it. Note how they took it.
    Record: thanks

playbook-letting_go =
    # Letting go
    For: When it is better to part, and you want to do it well.

    ## Be sure, and be calm
    Do: Not today if today was hot. Read the standing once more, and what has been tried.
    Record: note
    If: It is decided -> Choose the tone
    If: One step could still help -> Try that step first

    ## Try that step first
    Do: Name the step and the day by which it has to work.
    Record: promise
    Then: end

    ## Choose the tone
    Do: Honest, if the truth helps them. Discreet, if it only hurts. No reason at all is allowed too.

    ## See what is owed
    Do: Open promises, work to deliver, deposits, access, things to hand back, invoices. Settle each or give it a day.
    Record: promise

    ## Fix the date
    Do: The last day the agreement allows. Look at the working; when in doubt, one day more.

    ## Think of who could help them
    Do: A colleague who fits, with room, who agreed. Never pass on someone who abuses without a word of warning.
    Say: If it helps, I can give you the names of two people whose work I trust.
    Record: letter

    ## The talk
    Do: Short, in person or by phone. The decision first, then the date, then thanks. Nothing to discuss.
    Say: { $contact }, I’ve decided to end our work together. I wanted you to hear it from me.
    Say: I’ll finish what is open by the date, and hand everything over in order.
    Say: Thank you for the work we did together.
    Listen: 2 min
    Record: abuse, thanks
    If: They take it -> The letter
    If: They want reasons -> Give no list

    ## Give no list
    Do: One true sentence, then the date again. A list turns into a trial.
    Say: It’s not one thing. I’ve come to see that I’m not the right one for what you need.

    ## The letter
    Do: Today, with the date and what happens until then. Nothing in it that the talk didn’t say.
    Record: letter, toll

playbook-after_the_storm =
    # After the storm
    For: After a hard talk. For you, not for them.

    ## Get up
    Do: Leave the desk. Ten minutes outside, or a window and a glass of water.

    ## Eat something
    Do: A snack, tea, something warm. You’ve been working hard, even if it was only a call.

    ## Call someone who makes you laugh
    Do: Not to tell the whole story. To hear another voice.

    ## Write down how it left you
    Do: One line for what happened, one for how you are. And how long it took to come back.
    Record: toll, note

    ## Decide nothing today
    Do: No letter, no price, no ending. Put a reminder on tomorrow morning and look again with a clear head.
    Record: promise

playbook-heard =
    # HEARD
    For: Five letters for a complaint, in a call or at the door.

    ## Hear
    Do: The whole story, once, without interrupting.
    Say: Please tell me everything. I’m listening.
    Listen: yes
    Record: complaint

    ## Empathise
    Do: Show that you understand why it matters.
    Say: I can see why that annoyed you.

    ## Apologise
    Do: Early, and without conditions.
    Say: I’m sorry that this happened.

    ## Resolve
    Do: Ask what would be right, and do it or say when.
    Say: What can I do to put this right? You’ll have it { $time }.
    Record: promise, concession

    ## Diagnose
    Do: Later, alone: why could it happen, and what keeps it from happening again? Nobody’s fault, one change.
    Record: note

playbook-last =
    # LAST
    For: The shortest way through a small complaint.

    ## Listen
    Do: To the end.
    Say: Tell me what happened.
    Listen: yes
    Record: complaint

    ## Apologise
    Do: One sentence.
    Say: I’m sorry about that.

    ## Solve
    Do: Now, or at a time you name.
    Say: I’ll put it right, and you’ll have it { $time }.
    Record: promise

    ## Thank
    Do: They told you and didn’t just leave.
    Say: Thank you for telling me. It helps me.
    Record: thanks

playbook-leap =
    # LEAP
    For: When someone doesn’t trust you, or doesn’t want what would help.

    ## Listen
    Do: To understand, not to answer. Say back what you heard.
    Say: So from where you stand, { $concern }. Is that how you see it?
    Listen: yes
    Record: complaint

    ## Empathise
    Do: With the feeling behind it, even where the facts are in dispute.
    Say: I’d be worried too, in your place.

    ## Agree
    Do: Look for what both of you can sign. Leave the rest as it is.
    Say: We both want this finished by the end of the month. Can we agree on that much?

    ## Partner
    Do: Do the next step together, with a time.
    Say: Then let’s do this: I send you the list, and we go through it together { $time }.
    Record: promise

playbook-biff =
    # BIFF
    For: Answering a hostile message in writing.

    ## Wait
    Do: Not while you’re warm. An hour, or tomorrow morning. Does it need an answer at all?
    If: It needs an answer -> Brief
    If: It doesn’t -> end

    ## Brief
    Do: One paragraph. The longer it is, the more there is to fight about.
    Say: Thank you for your message of this morning.

    ## Informative
    Do: Facts only: what, where, when. Not what you think of them.
    Say: The file was sent on Monday at 14:10 to the address you gave me. I’m attaching it again.

    ## Friendly
    Do: One friendly sentence, and mean it enough.
    Say: I know the deadline matters to you.

    ## Firm
    Do: An end, not an opening. At most one question with two answers and a date.
    Say: Please tell me by Thursday whether you’d like version A or B. Without an answer I’ll go on with A.

    ## Strike out
    Do: Read it once more and strike out three things: advice, admonishment, apology for what isn’t yours. Then once more aloud, and send it.
    Record: letter, note
