### Writing a letter: from the draft to its release.

draft-title = Letter
draft-back = { $client }
draft-choices = What the letter says
draft-engagement = Agreement to end
draft-engagement-none = None in particular
draft-tone = How open
draft-tone-honest = Honest
draft-tone-discreet = Discreet
draft-tone-no_reason = No reason
draft-tone-honest-why = Names what happened: only what is logged as their conduct, as plain facts.
draft-tone-discreet-why = Says that you no longer fit together, and nothing about what happened.
draft-tone-no_reason-why = Says that it ends, and when. You owe no reason unless the agreement asks for one.
draft-sent-on = Day of sending
draft-form = By
draft-ends-on = It ends on { $date }
draft-end = Last day
draft-end-earliest = It ends on { $date }, the earliest day that the notice gives. You can choose a later one.
draft-end-later = It ends on { $date }. The notice would let it end on { $earliest } already; empty the field to go back to that.
draft-end-unknown = No agreement says when it can end. Choose a day, or leave it open.
draft-ends-none = Notice sent on that day would change nothing any more.
draft-working = How this was worked out
draft-not-advice = Worked out from what you entered. It is no legal advice.

draft-to = To { $address }
draft-paper = The letter
draft-subject = Subject
draft-body = Text
draft-edited = You have edited the text.
draft-start-again = Start again from the draft
draft-sources = Where each sentence comes from
draft-sources-hint = Rest on a paragraph to see the records behind it. What is not listed here are the usual words.
draft-sources-of = Records behind paragraph { $number }
draft-sources-edited = The text was edited, so the records are those of the draft.

draft-replace-title = Replace your edited text?
draft-replace-why = The letter is drafted anew with these choices. What you changed by hand is lost, unless you keep the letter first.
draft-replace = Draft it anew
draft-keep-mine = Keep my text

draft-save = Keep the letter
draft-saved = Kept with { $client }. Nothing was sent.
draft-unsaved = Not kept yet.
draft-kept-on = Kept { $when }.
draft-copy = Copy
draft-copied = The whole letter is on the clipboard.
draft-mail = Open in mail
draft-mail-opened = Your mail program has it now. Read it once more before you send it.
draft-mail-too-long = This letter is too long to hand to the mail program, so it was copied. Paste it into a new message.
draft-mail-too-long-yet = This letter is too long to hand to the mail program. Copy it and paste it into a new message.
draft-print = As it will print
draft-nothing-sent = Nothing is sent from here: you read it, you send it.
draft-failed-clipboard = The clipboard could not be reached. Save the letter as text instead.
draft-released = Released: it can be read and copied, and does not change any more.
draft-kind = What it is for
draft-kind-hint-parting = Ends the work together.
draft-kind-hint-not_renewing = Lets an agreement run out when its term ends.
draft-kind-hint-boundary_reminder = Puts a rule in writing. Released, it counts as told.
draft-kind-hint-expectations = Says at the beginning how you work.
draft-kind-hint-acknowledgement = Says that you heard them, and by when you answer.
draft-kind-hint-apology = Says what you did and what happens next. Nothing else.
draft-kind-hint-make_it_right = Offers to put something right, by a plan both sides can check.
draft-kind-hint-recovery_outcome = Says how the plan turned out.
draft-kind-hint-payment_reminder = Asks for what is overdue, and can pause the work.
draft-kind-hint-referral = Names colleagues who may suit them better.
draft-kind-hint-closing_statement = Says what is settled and what is open.
draft-opening = It begins
draft-closing = It ends
draft-reasons = Reasons it names
draft-reasons-none = Nothing is logged as their conduct that it could name, so it is a discreet letter.
draft-reasons-why = Only what is logged as their conduct can stand here.
draft-account-acknowledgement = What they are unhappy about
draft-account-apology = What happened
draft-account-make_it_right = What is not right yet
draft-account-recovery_outcome = How you see it
draft-account-referral = What they are looking for
draft-account-hint = In words meant for them; goes into the letter as it is.
draft-offer-apology = What happens next
draft-offer-make_it_right = What you offer
draft-offer-hint = Only what you can keep.
draft-answer-acknowledgement = You answer by
draft-answer-apology = They have it by
draft-answer-make_it_right = They decide by
draft-answer-payment_reminder = They pay by
draft-pause = Work pauses from
draft-complaint = Complaint
draft-complaint-none = None in particular
draft-recovery = Recovery plan
draft-recovery-none = None
draft-recovery-missing = No plan is written down for this client, so the letter can only say how you see it.
draft-boundaries = Rules it names
draft-boundaries-missing = No rule is written down yet, so there is none to remind of.
draft-colleagues = Colleagues it names
draft-colleagues-none = Nobody in your referral book has agreed to be named yet.
draft-colleagues-book = Open the referral book
draft-colleague-full = { $name } (no room at the moment)
draft-risky = This client has been abusive. Think twice before you pass them on to somebody you know.
draft-template = Written with
draft-template-none = The usual words
draft-view-letter = Letter
draft-view-text = Edit
draft-view-compare = Compare
draft-compare-with = Compare with
draft-compare-draft = The draft
draft-compare-version = As it was until { $when }
draft-compare-same = Nothing was changed in the text.
draft-compare-added = added
draft-compare-removed = taken out
draft-check-waiting = Reading it…

## Before it goes out

release-title = Before it goes out
release-keep-first = Keep the letter first. Then you see here what is still open.
release-clean = Nothing stands in the way.
release-open = Everything here needs a day, or a reason why not.
release-earliest = Earliest clean end: { $day }
release-earliest-later = The letter names { $day }, which is before that: choose a later last day, or an earlier day for what is open.
release-item-promise = Promised
release-item-deliverable = To deliver
release-item-deposit = Deposit
release-item-access = Access
release-item-property = Theirs, with you
release-item-invoice = They owe you
release-passage-undecided = Nothing decided
release-passage-dated = By { $day }
release-passage-after_the_end = By { $day }, which is after the end
release-passage-waived = Waived: { $reason }
release-date = Give it a day
release-date-label = Done by
release-waive = Waive it
release-waive-label = Why it will not be done
release-undecide = Take the decision back
release-change = Change
# What a button does ($act), and about what.
release-about = { $act }: { $what }
release-settle = It is done
release-decide = Keep it
release-cooling-pause = It got hot ({ $when }). You can write the letter now; its release waits a day ({ $until }).
release-cooling-read = It was written in the heat ({ $when }). Read it once more beside what happened.
release-cooling-facts = What was written down
release-read-again = I have read it again
release-release = Release the letter
release-released = Released. It is frozen now, and what follows is on the list.
release-dialog = Release this letter?
release-dialog-why = It is frozen as it stands. Nothing is sent from here: you send it, and then write down how it went out.
release-dialog-ends = { $client } moves to “leaving”, the agreement ends on { $day }, and the hand-over, the final invoice and the closing statement get their days.
release-dialog-told = It counts as told from today.
release-reason = Why you part
release-reason-none = Not said
release-against = This goes against the advice here:
release-against-pause = It got hot less than a day ago ({ $when }).
release-against-read = It was not read again since it was written in the heat.
release-against-abusive_client = It passes a client who was abusive on to somebody you know.
release-against-findings = “Read it as they will” has a finding with which it should not go out.
release-override = Why it goes out all the same
release-override-hint = Kept with the letter.
release-anyway = Release it all the same
release-on = Released { $when }
release-overridden = Released against advice: { $reason }
release-prove = Write down that it went out
# $form is a way such as "email" or "registered post".
release-proved = It went out on { $day }, by { $form }
release-prove-change = Change what is written down
release-prove-on = Day it went out
release-prove-how = Tracking number, or what shows it
release-prove-save = Keep it
release-file = Add a file that shows it
release-file-again = Put another file in its place
release-decided = What was decided before
release-not-sent = Not sent yet, as far as is written down here. Until then you can undo the release.

purse-title = What parting costs
purse-share = { $percent } of what comes in, over the last twelve months
purse-share-none = Nothing has come in over the last twelve months.
purse-covered = Without them, what comes in still covers your costs.
purse-weeks =
    { $count ->
        [one] Without them your reserve lasts one week.
       *[other] Without them your reserve lasts { $count } weeks.
    }
purse-short = { $amount } are missing each month then.
purse-already =
    { $count ->
        [one] With them it lasts one week.
       *[other] With them it lasts { $count } weeks.
    }
purse-unknown = Say what your month costs, and you see how long your reserve would last.
purse-unknown-go = Say it in Settings
purse-picture = Income each month beside costs
purse-theirs = This client
purse-others = All others
purse-costs = Costs
purse-incomplete = Some amounts could not be counted: a rate of exchange is missing.
