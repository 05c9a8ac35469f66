# What is wrong with a field, and what to do. Each is a whole sentence.

error-blank = This can't be left empty.
error-too-long = This is too long to keep here; use at most { $most } characters.
error-currency = “{ $typed }” is not a currency code. Use three letters, such as EUR or NOK.
error-zone = “{ $typed }” is not a time zone. Use a name such as Europe/Tallinn.
error-money = “{ $typed }” is not an amount. Use digits, such as 1250 or 1250.50.
error-not-above-zero = This must be more than zero.
error-zero = This can't be zero.
error-in-future = This is still to come. Choose a time that has passed.
error-minutes = Use a number of minutes between 1 and a week.
error-toll = Use a number from −2 (drained) to +2 (lifted).
error-empty-entry = Nothing is written down yet. Write a word, or mark what happened.
error-manner = Say how they behaved.
error-which-boundary = Say which boundary was crossed.
error-other-clients-boundary = That boundary is another client’s.
error-other-clients-record = That belongs to another client.
error-until-before-since = The last day is before the first.
error-due-before-made = It falls due before it was promised.
error-settled-before-made = It was settled before it was promised.
error-step-before-last = That day is before the last step.
error-no-terms = An agreement needs terms of notice.
error-before-start = That day is before the agreement starts.
error-holiday-there = That day is a holiday there already.
error-holiday-struck-out = That day was struck out. Take that back instead.
error-no-holiday = That day is no holiday there.
error-no-country = Choose a country.
error-period = That is more than a hundred years.
error-due-before-issued = It falls due before it was issued.
error-concession-empty = Say what it cost: an amount, or minutes.
error-not-now-reason = Say why not now, so that you can read it when you are asked again.
error-not-now-until = Choose a day to be asked again, from tomorrow on.
error-policy-range = Use a number from { $low } to { $high }.
error-policy-unknown = There is no number called “{ $name }”.
error-policy-strained = Strained must begin above watch.
error-policy-line = The line must be above the beginning of strained.
error-policy-clears = The line can’t be cleared above the score at which it is crossed.
error-policy-weights = At least one side of a relationship needs a weight.
error-period-months = Choose 3, 6, 12 or 24 months.
error-csv-none = No file is chosen.
error-csv-empty = This file has no rows under its column names.
error-csv-too-long = This file has more than 200,000 rows. Divide it and import the parts.
error-csv-too-large = This file is larger than 50 MB. Divide it and import the parts.
error-csv-not-text = This is no CSV file. Save the sheet as CSV first.
error-csv-columns = Say what the columns are: { $field } is missing.
error-csv-dates = Dates such as { $sample } can mean two days. Say whether the day or the month comes first.
error-csv-amounts = Amounts such as { $sample } can mean two sums. Say whether decimals come after a point or a comma.
error-csv-clients = Say which client “{ $name }” is, or leave it out.
error-csv-nameless = Some rows name no client. Say whose they are.
error-csv-problems = { $count ->
    [one] One row can’t be read.
   *[other] { $count } rows can’t be read.
} Correct the file, or leave them out.
error-erase-name = The name does not match. Type the client’s name exactly to erase it for good.
error-form-not-allowed = The agreement does not allow notice in this form. Choose one that it allows.
error-letter-released = This letter was released and can’t change any more.
error-file-too-large = This file is larger than 50 MB. Keep it elsewhere and note where.
error-no-sound = This file is no sound recording. Save it and open it with another program.
error-recording = This is not a recording that can be kept. Record it again, or attach a file.
error-no-extractor = The program that reads PDFs is missing. Install Good Terms again; the file itself is kept.
error-import-hint = Nothing was imported. Correct the file and try again.
error-no-journal = No journal is open.
error-no-dialogs = The window is not ready to ask for a file yet. Try again.
error-no-folder = The folder for the journal could not be made: { $reason }.
error-no-mail = No mail program could be opened. Copy the text instead.

prompt-notification-title = Good Terms
prompt-notification-body = { $client }: a moment to look at how things stand.
error-draft-too-long = This is more than { $most } MB of text and cannot be kept while you type. Save what you have, and go on in a new entry.
error-time = Write hours and minutes, as in 09:00.
error-snooze-past = Choose a time that is still ahead.
error-due-gone = This is not due any more. It may have been settled, or its date has moved.
error-in-past = This day has passed. Choose today or a later one.
error-letter-gate = Something is still open that this letter has to deal with. Give each thing a day that is not after the end, or waive it with a reason.
error-letter-end-moved = Sent on that day and in that form, the agreement ends on another day than the letter says. Draft it anew, so that the dates agree.
error-letter-cooling = It got hot less than a day ago. Let the letter rest, or say why it cannot wait.
error-letter-read-again = This letter was written in the heat. Read it again beside the facts first, or say why it cannot wait.
error-letter-risky-referral = This client has been abusive, and the letter passes them on to a colleague. Take the colleague out, or say why you do it all the same.
error-letter-findings = There are words in it that should not go out. Change them, or say why they stay.
error-letter-not-released = This letter has not been released yet. Release it first.
error-letter-dated-back = A letter is not released for a day that has passed. Choose today or a later day.
error-logo-too-large = This image is larger than 512 kB. Choose a smaller one.
error-logo-no-image = This is no PNG, JPEG or SVG image. Choose another file.

# What was wrong where a document was typeset, and what to do.

error-press-missing = The program that makes PDF and Word files is missing.
error-press-missing-hint = Install Good Terms again. Until then you can copy the text, or save it as text.
error-press-too-long = Making the document took too long, so it was given up.
error-press-too-long-hint = Try again. If a picture or your logo is very detailed, use a simpler one.
error-press-stopped = The document was not made: it was stopped.
error-press-stopped-hint = Start again whenever you like. Nothing was lost.
error-press-broke = Making the document broke off.
error-press-broke-hint = Try again. The text itself is safe, and can be saved as text.
error-press-refused = This document can't be made: a picture or your logo is damaged.
error-press-refused-hint = Choose your logo again under Settings, or leave it out.
