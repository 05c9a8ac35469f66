### Drafting a parting letter.

draft-title = Parting letter
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
draft-ends-unknown = No end date can be worked out: there is no agreement to end.
draft-ends-none = Notice sent on that day would change nothing any more.
draft-working = How this was worked out
draft-not-advice = Worked out from what you entered. It is no legal advice.

draft-to = To { $address }
draft-paper = The letter
draft-subject = Subject
draft-body = Text
draft-edit = Edit the text
draft-edited = You have edited the text.
draft-start-again = Start again from the draft
draft-view = See it as a letter
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
draft-unsaved = Not kept yet
draft-kept-on = Kept { $when }
draft-copy = Copy
draft-copied = The whole letter is on the clipboard.
draft-mail = Open in mail
draft-mail-opened = Your mail program has it now. Read it once more before you send it.
draft-mail-too-long = This letter is too long to hand to the mail program, so it was copied. Paste it into a new message.
draft-mail-too-long-yet = This letter is too long to hand to the mail program. Copy it and paste it into a new message.
draft-print = As it will print
draft-nothing-sent = Nothing is ever sent from here. You read it, you send it.
draft-failed-clipboard = The clipboard could not be reached. Save the letter as text instead.
draft-released = This letter was released. It can be read and copied, and does not change any more.
