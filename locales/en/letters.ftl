### Letters, as they are sent to a client.
###
### Whole sentences, so that every language can build its own. Every message here can also choose
### by $address (familiar, or formal) and by $form (email, post, registered_post, courier,
### in_person). Names, titles, wordings and places are the person's own words and cannot be
### inflected; dates and amounts come formatted.

## Around the letter

letter-dateline = { $place }, { $date }
letter-dateline-without-place = { $date }
letter-salutation-person = Dear { $name },
# To a company where nobody's name is known.
letter-salutation-company = Dear team at { $name },
letter-closing =
    { $address ->
        [familiar] With kind regards,
       *[other] Yours sincerely,
    }

## A parting letter: what it is about
## $agreement is "none" where no agreement is recorded; $title is empty then.
## $kind says what makes it end: after_notice, end_of_term, by_itself, chosen, later, or unknown, and
## then $date is empty.

letter-parting-subject =
    { $kind ->
        [unknown]
            { $agreement ->
                [none] Ending our work together
               *[other] Ending our agreement “{ $title }”
            }
        [by_itself]
            { $agreement ->
                [none] Our work together ends on { $date }
               *[other] Our agreement “{ $title }” ends on { $date }
            }
       *[other]
            { $agreement ->
                [none] Ending our work together on { $date }
               *[other] Ending our agreement “{ $title }” on { $date }
            }
    }
letter-parting-opening-thanks = Thank you for choosing to work with me, and for what we have done together.
letter-parting-thanks-since = Thank you for choosing to work with me, and for what we have done together since { $since }.
letter-parting-decision =
    { $kind ->
        [by_itself]
            { $agreement ->
                [none] I have thought about this carefully and have decided not to continue our work together.
               *[other] I have thought about this carefully and have decided not to extend our agreement “{ $title }”.
            }
       *[other]
            { $agreement ->
                [none] I have thought about this carefully and have decided to end our work together.
               *[other] I have thought about this carefully and have decided to end our agreement “{ $title }”.
            }
    }

## A parting letter: why

# True of every parting, and silent about what happened.
letter-parting-why-discreet = What you need and the way I work no longer fit together well enough, and I think it better for both of us to part in good order.
letter-parting-why-honest =
    { $count ->
        [one] You should know why. My reason is this:
       *[other] You should know why. My reasons are these:
    }
letter-parting-why-honest-after = I say this so that you know what led to my decision, not to argue about it. The decision stands.

# The beginning of a sentence about what happened. $days is a list of days.
letter-reason-when = On { $days }
letter-reason-when-often = On { $count } occasions between { $first } and { $last }

# $when is one of the two above.
letter-reason-abuse-sharp_words-us = { $when }, sharp words were directed at me.
letter-reason-abuse-sharp_words-our_people = { $when }, sharp words were directed at someone who works with me.
letter-reason-abuse-shouting-us = { $when }, I was shouted at.
letter-reason-abuse-shouting-our_people = { $when }, someone who works with me was shouted at.
letter-reason-abuse-dishonesty-us = { $when }, I was told something that was not so.
letter-reason-abuse-dishonesty-our_people = { $when }, someone who works with me was told something that was not so.
letter-reason-abuse-insults-us = { $when }, I was insulted.
letter-reason-abuse-insults-our_people = { $when }, someone who works with me was insulted.
letter-reason-abuse-public_attack-us = { $when }, I was attacked in public.
letter-reason-abuse-public_attack-our_people = { $when }, someone who works with me was attacked in public.
letter-reason-abuse-harassment-us = { $when }, I was harassed.
letter-reason-abuse-harassment-our_people = { $when }, someone who works with me was harassed.
letter-reason-abuse-threats-us = { $when }, I was threatened.
letter-reason-abuse-threats-our_people = { $when }, someone who works with me was threatened.
letter-reason-abuse-violence-us = { $when }, physical force was used against me.
letter-reason-abuse-violence-our_people = { $when }, physical force was used against someone who works with me.
# $rule is the boundary in the words in which it was told on $told.
letter-reason-crossing = { $when }, a rule that I had given you on { $told } was not kept: “{ $rule }”.
letter-reason-late_payment = { $when }, a payment that was due came late or was refused.
# $invoices is a list of the next message.
letter-reason-late_payment-invoices =
    { $count ->
        [one] This invoice was not paid by its due date: { $invoices }.
       *[other] These invoices were not paid by their due dates: { $invoices }.
    }
letter-reason-late_payment-invoice =
    { $numbered ->
        [no] the one of { $issued } (due on { $due })
       *[other] { $number } (due on { $due })
    }
letter-reason-late_payment-invoices-often = { $count } invoices were not paid by their due dates, the first of them due on { $first } and the last on { $last }.
letter-reason-unpaid_scope = { $when }, I was asked to do work outside our agreement without being paid for it.
letter-reason-broken_promise = { $when }, a promise made to me was not kept.
# $promises is a list of the next message.
letter-reason-broken_promise-promises =
    { $count ->
        [one] This was promised to me and was not done in time: { $promises }.
       *[other] These things were promised to me and were not done in time: { $promises }.
    }
letter-reason-broken_promise-promise = “{ $what }” (promised for { $due })
letter-reason-broken_promise-promises-often = { $count } things were promised to me and were not done in time, the first of them promised for { $first } and the last for { $last }.

## A parting letter: when

# $period is the notice period, such as "3 months", or empty where it is not recorded.
letter-parting-end-after_notice =
    { $notice ->
        [none] Our agreement ends on { $date }.
       *[other] With the notice period of { $period }, our agreement ends on { $date }.
    }
letter-parting-end-end_of_term = Our agreement will not be renewed when its term ends, on { $date }.
letter-parting-end-by_itself = Our agreement ends by itself on { $date }.
letter-parting-end-chosen = My last day of work for you will be { $date }.
letter-parting-end-later =
    { $notice ->
        [none] Our agreement ends on { $date }.
       *[other] Our agreement ends on { $date }. That is later than its notice period of { $period } asks for.
    }
letter-parting-end-unknown =
    { $agreement ->
        [none] Our work together ends on the next possible date.
       *[other] Our agreement ends on the next date that it allows.
    }
letter-parting-otherwise =
    { $form ->
        [email] Should that date not be possible under what we agreed, please take this message as notice for the next possible date instead.
       *[other] Should that date not be possible under what we agreed, please take this letter as notice for the next possible date instead.
    }
# $next is the next possible date, as we read the agreement.
letter-parting-otherwise-on =
    { $form ->
        [email] Should that date not be possible under what we agreed, please take this message as notice for the next possible date instead; by my reading, that is { $next }.
       *[other] Should that date not be possible under what we agreed, please take this letter as notice for the next possible date instead; by my reading, that is { $next }.
    }
# $wording is the clause itself, $place where it stands.
letter-clause = Our agreement says about notice: “{ $wording }”.
letter-clause-at = Our agreement says about notice ({ $place }): “{ $wording }”.
# For a clause too long to quote.
letter-clause-place = Our agreement deals with notice here: { $place }.

## A parting letter: what is left to do

# $agreement and $kind as above; $date is the last day.
letter-parting-until =
    { $kind ->
        [unknown] { $agreement ->
            [none] Until then I will do my part as before.
           *[other] Until then what we agreed holds, and I will do my part of it.
        }
       *[other] Until { $date } what we agreed holds, and I will do my part of it.
    }
letter-parting-promises =
    { $count ->
        [one] { letter-parting-until } One thing that I promised you is still to come:
       *[other] { letter-parting-until } These things that I promised you are still to come:
    }
# $state is overdue, or open.
letter-parting-promise =
    { $state ->
        [overdue] { $what } (promised for { $due })
       *[other] { $what }, by { $due }
    }
letter-parting-invoices =
    { $count ->
        [one] On your side one invoice is open, and I ask you to settle it:
       *[other] On your side these invoices are open, and I ask you to settle them:
    }
# $numbered is "no" for an invoice without a number; $state is overdue, or open.
letter-invoice =
    { $numbered ->
        [no] Invoice of { $issued }
       *[other] Invoice { $number }
    }: { $amount }, { $state ->
        [overdue] due since { $due }
       *[other] due on { $due }
    }
letter-parting-handover = Please tell me to whom I may hand over what belongs to you, so that everything is in its place when we part.
letter-parting-confirm =
    { $form ->
        [email] I would be grateful for a short confirmation that this message and the end date in it have reached you.
       *[other] I would be grateful for a short confirmation that this letter and the end date in it have reached you.
    }
letter-parting-confirm-unknown =
    { $form ->
        [email] I would be grateful for a short confirmation that this message has reached you, with the end date as you have it noted.
       *[other] I would be grateful for a short confirmation that this letter has reached you, with the end date as you have it noted.
    }
letter-parting-colleagues =
    { $count ->
        [one] If it helps you to find someone else: this colleague does such work and knows that I may name them.
       *[other] If it helps you to find someone else: these colleagues do such work and know that I may name them.
    }

## A parting letter: other ways to begin and to end it
## $party is company, or person.

letter-parting-opening-plain = I am writing to you about our work together.
letter-parting-opening-personal = This is not an easy letter to write, so I will be plain.
letter-parting-closing-wishes =
    { $party ->
        [company] I wish you and your team all the best.
       *[other] I wish you all the best.
    }
letter-parting-closing-plain = Thank you for the work we have done together.
letter-parting-closing-good_order = I would like us to part in good order, and will do my part of it.

## Not renewing: what differs from a parting letter. $kind as above.

letter-not_renewing-opening-thanks = { letter-parting-opening-thanks }
letter-not_renewing-opening-plain = { letter-parting-opening-plain }
letter-not_renewing-opening-personal = { letter-parting-opening-personal }
letter-not_renewing-closing-wishes = { letter-parting-closing-wishes }
letter-not_renewing-closing-plain = { letter-parting-closing-plain }
letter-not_renewing-closing-good_order = { letter-parting-closing-good_order }
letter-not_renewing-subject =
    { $kind ->
        [unknown]
            { $agreement ->
                [none] Not continuing our work together
               *[other] Not renewing our agreement “{ $title }”
            }
       *[other]
            { $agreement ->
                [none] Our work together ends on { $date }
               *[other] Our agreement “{ $title }” ends on { $date }
            }
    }
letter-not_renewing-decision =
    { $agreement ->
        [none] I have thought about this carefully and have decided not to continue our work together.
       *[other] { $kind ->
            [end_of_term] I have thought about this carefully and have decided not to renew our agreement “{ $title }” when its term ends.
            [by_itself] I have thought about this carefully and have decided not to extend our agreement “{ $title }”.
           *[other] I have thought about this carefully and have decided not to continue our agreement “{ $title }”.
        }
    }
letter-not_renewing-end-after_notice = { letter-parting-end-after_notice }
# The decision said that it is not renewed.
letter-not_renewing-end-end_of_term = The last day of our agreement is { $date }.
letter-not_renewing-end-by_itself = { letter-parting-end-by_itself }
letter-not_renewing-end-chosen = { letter-parting-end-chosen }
letter-not_renewing-end-later = { letter-parting-end-later }
letter-not_renewing-why-discreet = What you need and the way I work have grown apart, and this is a good moment for both of us to part in good order.

## What follows from releasing a letter, as it stands on the list

letter-follows-handover = Hand over everything that belongs to them
letter-follows-final_invoice = Send the final invoice
letter-follows-closing_statement = Send the closing statement
letter-follows-access = Give back every access and password
letter-follows-answer = Answer to what they told us
