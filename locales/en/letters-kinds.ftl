### Letters of every kind but those that part, as they are sent to a client.
###
### As in letters.ftl: whole sentences; every message can also choose by $address (familiar, or
### formal) and by $form. Names, wordings and places are the person's own words and cannot be
### inflected; they come without a full stop at their end. Each kind has openings and closings to
### choose from; $party, in closings, is company or person.

## In several kinds

# A clause, with or without the place where it stands, and one too long to quote.
letter-agreed = Our agreement says: “{ $wording }”.
letter-agreed-at = Our agreement says ({ $place }): “{ $wording }”.
letter-agreed-place = Our agreement deals with this here: { $place }.

# What is still owed. $priced is "no" where it has no amount, $dated where it has no day.
letter-owed-intro =
    { $count ->
        [one] This I still owe you:
       *[other] These things I still owe you:
    }
letter-owed-deliverable =
    { $dated ->
        [no] { $what }
       *[other] { $what }, by { $due }
    }
letter-owed-deposit =
    { $priced ->
        [no] Your deposit ({ $what }){ $dated ->
            [no] { "" }
           *[other] , settled by { $due }
        }
       *[other] Your deposit of { $amount } ({ $what }){ $dated ->
            [no] { "" }
           *[other] , settled by { $due }
        }
    }
# $step is "yes" where it is a step of the parting itself, with nothing to name.
letter-owed-access =
    { $step ->
        [yes] Every access to what is yours{ $dated ->
            [no] { "" }
           *[other] , handed back by { $due }
        }
       *[other] The access I have: { $what }{ $dated ->
            [no] { "" }
           *[other] , handed back by { $due }
        }
    }
letter-owed-property =
    { $dated ->
        [no] What is yours and is with me: { $what }
       *[other] What is yours and is with me: { $what }, back with you by { $due }
    }
letter-owed-handover = { letter-owed-deliverable }
letter-owed-final_invoice = { letter-owed-deliverable }
letter-owed-closing_statement = { letter-owed-deliverable }

# $fits is the work that suits them; $reachable is "no" where no address is known.
letter-colleague =
    { $reachable ->
        [no] { $name }: { $fits }
       *[other] { $name }: { $fits } ({ $reach })
    }

## Reminder of a boundary

letter-boundary_reminder-subject = A reminder of how I work
letter-boundary_reminder-subject-one = A reminder: { $rule }
letter-boundary_reminder-opening-warm = I value our work together and would like it to go on well. So here is a short reminder of how I work.
letter-boundary_reminder-opening-plain = This is a short reminder of how I work.
letter-boundary_reminder-opening-late = I should have written to you about this sooner.
letter-boundary_reminder-told = On { $told } I told you this: “{ $rule }”.
letter-boundary_reminder-untold = I have not given you this in writing before: “{ $rule }”.
letter-boundary_reminder-crossed = On { $days } it was not kept.
letter-boundary_reminder-crossed-often =
    { $count ->
        [one] Since then it was not kept once, on { $first }.
       *[other] Since then it was not kept on { $count } days, from { $first } to { $last }.
    }
letter-boundary_reminder-instead = What I can offer instead: { $instead }.
letter-boundary_reminder-from-now =
    { $count ->
        [one] I will hold to this from now on, and I ask you to do the same.
       *[other] I will hold to these rules from now on, and I ask you to do the same.
    }
letter-boundary_reminder-closing-together = Thank you. Keeping to this lets me do good work for you.
letter-boundary_reminder-closing-talk = If this does not suit how you work, tell me, and we will look for a way that suits us both.
letter-boundary_reminder-closing-short = Thank you for keeping to it.

## What to expect, at first contact

letter-expectations-subject = How we will work together
letter-expectations-opening-glad = I am glad that we will be working together. Here is how I work, so that you know what you can count on.
letter-expectations-opening-plain = Before we begin, here is how I work and what you can count on.
letter-expectations-clauses =
    { $count ->
        [one] This is what we agreed:
       *[other] This is what we agreed, in short:
    }
letter-expectations-clause =
    { $kind ->
        [scope] What is included
        [revisions] Corrections
        [response_time] When I reply
        [working_hours] When I work
        [deposit] Deposit
        [payment_days] Payment
       *[other] Late payment
    }: { $wording }{ $placed ->
        [no] { "" }
       *[other] { " " }({ $place })
    }
letter-expectations-boundaries =
    { $count ->
        [one] One rule I keep to with everyone:
       *[other] A few rules I keep to with everyone:
    }
letter-expectations-boundary = { $rule }
letter-expectations-boundary-instead = { $rule }. What works instead: { $instead }.
# $ways is an e-mail address, a telephone number, or both.
letter-expectations-reach = You can reach me at { $ways }.
letter-expectations-closing-questions = If something is unclear or does not suit you, tell me now, while it is easy to change.
letter-expectations-closing-confirm = A short reply that this suits you is all I need.

## Acknowledgement of a complaint
## $theme is a short theme, such as "colours" or "invoice".

letter-acknowledgement-subject = What you told me
letter-acknowledgement-subject-theme = What you told me: { $theme }
letter-acknowledgement-opening-thanks = Thank you for telling me about this.
letter-acknowledgement-opening-sorry = Thank you for telling me. I am sorry for the trouble it has given you.
letter-acknowledgement-heard = What you told me on { $date } (“{ $theme }”) is written down, so that nothing of it is lost.
# $account says in the person's words what the client is unhappy about.
letter-acknowledgement-account = As I understand it: { $account }. Please tell me if I have that wrong, or if something is missing.
letter-acknowledgement-answer = I am looking into it, and you will have my answer by { $date }.
letter-acknowledgement-answer-unknown = I am looking into it and will write to you as soon as I know more.
letter-acknowledgement-closing-patience = Thank you for giving me the time to look at it properly.
letter-acknowledgement-closing-reach = If anything about it cannot wait, please tell me.

## Apology

letter-apology-subject = An apology, and what happens next
letter-apology-opening-plain = I am sorry.
letter-apology-opening-owed = I owe you an apology.
letter-apology-theme = What you told me about on { $date } (“{ $theme }”) was my mistake.
# $account says in the person's words what went wrong.
letter-apology-account = What happened: { $account }.
letter-apology-promise = I had promised you this for { $due }, and did not do it: { $what }.
letter-apology-promise-late = I had promised you this for { $due }, and you had it only on { $kept }: { $what }.
letter-apology-offer = What happens next: { $offer }.
letter-apology-by = You will have it by { $date }.
letter-apology-next = I am putting it right, and I will tell you when it is done.
# $value says whether there is an amount ("money"), a number of hours ("hours"), or neither.
letter-apology-concession-refund =
    { $value ->
        [money] I am refunding you { $amount }.
       *[other] You will have a refund.
    }
letter-apology-concession-free_hours =
    { $value ->
        [hours] { $hours } hours of work on it are free of charge.
       *[other] My work on it is free of charge.
    }
letter-apology-concession-discount =
    { $value ->
        [money] I am taking { $amount } off the price.
       *[other] I am lowering the price for it.
    }
letter-apology-concession-gift = I am also sending you a small thank-you for your patience.
letter-apology-closing-thanks = Thank you for telling me.
letter-apology-closing-ask = If this does not put it right for you, please tell me.

## An offer to make it right

letter-make_it_right-subject = How I would like to make this right
letter-make_it_right-opening-right = I would like to make this right.
letter-make_it_right-opening-thanks = Thank you for telling me openly what is not right. I would like to change it.
letter-make_it_right-theme = It is about what you told me on { $date }: “{ $theme }”.
letter-make_it_right-account = What is not right yet: { $account }.
letter-make_it_right-plan = From { $from } to { $to } I will work on it at no charge. We will both count it as right when this is so: “{ $criteria }”.
letter-make_it_right-offer = What I offer: { $offer }.
letter-make_it_right-checks = We look at it together on { $days }, so that nothing waits until the end.
letter-make_it_right-theirs =
    { $count ->
        [one] It needs one thing from you as well:
       *[other] It needs these things from you as well:
    }
letter-make_it_right-their-promise = { $what } (by { $due })
letter-make_it_right-answer = Please tell me by { $date } whether this suits you.
letter-make_it_right-answer-unknown = Please tell me whether this suits you.
# Where nothing is offered yet.
letter-make_it_right-answer-open = Please tell me by { $date } what would make it right for you.
letter-make_it_right-answer-open-unknown = Please tell me what would make it right for you.
letter-make_it_right-closing-together = I would be glad to get this right together.
letter-make_it_right-closing-change = If you would do it another way, tell me how.

## How a recovery plan turned out

letter-recovery_outcome-subject = How our plan turned out
letter-recovery_outcome-opening-thanks = Thank you for working on this with me.
letter-recovery_outcome-opening-plain = Here is where our plan stands.
letter-recovery_outcome-plan = From { $from } to { $to } we worked towards this: “{ $criteria }”.
letter-recovery_outcome-checks =
    { $count ->
        [one] This is what we saw on the way:
       *[other] This is what we saw on the way:
    }
letter-recovery_outcome-check =
    { $state ->
        [on_track] { $date }: on its way
       *[other] { $date }: not there yet
    }
letter-recovery_outcome-outcome-worked = On { $date } we had reached it. I am glad of that.
letter-recovery_outcome-outcome-failed = By { $date } we had not reached it. I would like to talk with you about what follows for our work.
letter-recovery_outcome-outcome-stopped = On { $date } we stopped, before it was clear how it would turn out.
letter-recovery_outcome-outcome-running = It runs until { $date }.
letter-recovery_outcome-account = How I see it: { $account }.
letter-recovery_outcome-closing-thanks = I value your part in it.
letter-recovery_outcome-closing-talk = When would a short talk suit you?

## Payment reminder, with suspension of work

letter-payment_reminder-subject = A payment that is still open
letter-payment_reminder-subject-number = Invoice { $number } is still open
letter-payment_reminder-subject-count =
    { $count ->
        [one] Still open: one invoice
       *[other] Still open: { $count } invoices
    }
letter-payment_reminder-opening-kind = This may simply have been overlooked, so here is a short reminder.
letter-payment_reminder-opening-plain = I am writing to you about a payment that has not reached me.
letter-payment_reminder-invoices =
    { $count ->
        [one] This invoice is open:
       *[other] These invoices are open:
    }
letter-payment_reminder-total = Together that is { $amount }.
letter-payment_reminder-pay-by = Please let the payment reach me by { $date }.
letter-payment_reminder-pay-soon = Please let the payment reach me within the next few days.
letter-payment_reminder-pause-from = If it has not arrived by { $date }, I will pause my work for you, and go on with it as soon as the payment is here.
letter-payment_reminder-paused = Until it arrives, my work for you is paused. It goes on as soon as the payment is here.
letter-payment_reminder-closing-talk = If something stands in the way, tell me, and we will find dates that work.
letter-payment_reminder-closing-crossed = If it is on its way already, please take this as settled, with my thanks.

## Referral to someone else

letter-referral-subject = Someone who may suit you better
letter-referral-opening-fit = What you are looking for is not what I do best, and you deserve someone who does.
letter-referral-opening-room = I do not have the room that your work needs, and I would rather say so than do it halfway.
letter-referral-opening-thanks = Thank you for thinking of me.
# $account says what the client is looking for.
letter-referral-account = As I understand it, you are looking for this: { $account }.
letter-referral-colleagues =
    { $count ->
        [one] I can name a colleague who does this:
       *[other] I can name colleagues who do this:
    }
letter-referral-discretion = They know that I may name them, and they have heard nothing about you from me.
letter-referral-closing-wishes = I hope you find just the right person.
letter-referral-closing-plain = I wish you every success with it.

## Closing statement

letter-closing_statement-subject = Our work together is settled
letter-closing_statement-subject-open = Our work together: what is settled and what is open
letter-closing_statement-opening-thanks = Thank you for the work we have done together.
letter-closing_statement-opening-plain = Here is where things stand at the end of our work together.
letter-closing_statement-ended = Our agreement “{ $title }” ended on { $date }.
letter-closing_statement-ends = Our agreement “{ $title }” ends on { $date }.
letter-closing_statement-settled =
    { $count ->
        [one] This is settled:
       *[other] These things are settled:
    }
letter-closing_statement-settled-item =
    { $kind ->
        [deposit] Your deposit: { $what } ({ $date })
        [access] { $step ->
            [yes] Every access I had is given back
           *[other] The access I had: { $what }
        } ({ $date })
        [handover] { $step ->
            [yes] What belongs to you is handed over
           *[other] { $what }
        } ({ $date })
        [final_invoice] { $step ->
            [yes] The final invoice is sent
           *[other] { $what }
        } ({ $date })
        [property] Back with you: { $what } ({ $date })
       *[other] { $what } ({ $date })
    }
letter-closing_statement-all-paid =
    { $count ->
        [one] The invoice is paid in full, thank you
       *[other] All { $count } invoices are paid in full, thank you
    }
letter-closing_statement-open =
    { $count ->
        [one] This is still open:
       *[other] These things are still open:
    }
letter-closing_statement-nothing-open = With this, nothing is open between us.
letter-closing_statement-closing-wishes =
    { $party ->
        [company] I wish you and your team all the best.
       *[other] I wish you all the best.
    }
letter-closing_statement-closing-confirm = A short reply that you see it the same way is all I need.
