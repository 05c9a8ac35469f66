### Words to say or send at the first contact, one item of the checklist each. They are addressed to
### the client. What the agreement says is quoted in its own words.

# $revisions and $hours and the like are clauses of the agreement in their own words; “none” where there is no such clause.
first-contact-how_we_work =
    This is how I work: we agree on what you need, I send a first version, you send me what to change in one list, and I finish it.{ $revisions ->
        [none] { "" }
       *[other] {" "}Our agreement says: “{ $revisions }”
    }
first-contact-what_to_expect =
    You will hear from me at each step, and each time with the day of the next one. If a day can’t be kept, you will know before it comes, not after.{ $response ->
        [none] { "" }
       *[other] {" "}As agreed: “{ $response }”
    }
# $ways is a list such as “e-mail and phone”.
first-contact-how_to_reach_us =
    { $ways ->
        [none] Write to me whenever it suits you; I answer within my working hours.
       *[other] You reach me at { $ways }. Write whenever it suits you; I answer within my working hours.
    }{ $hours ->
        [none] { "" }
       *[other] {" "}They are: “{ $hours }”
    }
first-contact-deposit_and_payment =
    { $deposit ->
        [none] { $payment ->
            [none] I ask for a part of the price before I begin, and for the rest with a bill when the work is done. I’ll write down how much and by when.
           *[other] I send a bill when the work is done. As agreed: “{ $payment }”
        }
       *[other] { $payment ->
            [none] Before I begin there is a deposit: “{ $deposit }”
           *[other] Before I begin there is a deposit: “{ $deposit }” The rest comes with a bill: “{ $payment }”
        }
    }
first-contact-out_of_scope =
    { $scope ->
        [none] What we agreed is what I do. Whatever comes up besides I’m glad to offer separately, and you decide before I start on it.
       *[other] This is what we agreed: “{ $scope }” Whatever comes up besides I’m glad to offer separately, and you decide before I start on it.
    }
