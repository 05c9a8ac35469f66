### Lines to say about complaints, drafted by the sorter while a call is under way. They are said
### aloud, so say them aloud once.

# $concern is what matters most to them, $others the rest as a list.
complaint-mirror = If I hear you right, what matters most to you is { $concern }. Is that it?
complaint-mirror-more = If I hear you right, what matters most to you is { $concern }. And there is { $others } as well. Did I get that right?

# $theme is what it is about.
complaint-say-put_right = You’re right about { $theme }. That was ours, and I’m sorry. I’ll put it right.
complaint-say-clear_up = I understood { $theme } differently, and I can see how it could be read your way. Let’s find out what you need now.
complaint-say-ease = You have a lot on your plate just now. Let’s make { $theme } one thing less to think about.
# $term is the clause in its own words.
complaint-say-quote_agreement = About { $theme }, what we agreed says: “{ $term }” I can offer it as an extra, or we leave it as it is.
complaint-say-quote_agreement-none = We haven’t agreed anything about { $theme }. I can offer it as an extra, or we leave it as it is.
complaint-say-send_elsewhere = { $theme } isn’t something I can put right, and I’d like you to reach someone who can. Shall I send you the address?
complaint-say-hold_the_line = About { $theme } I have to stay with what we agreed. What I can do is help you plan around it.

# To ask, some days after it was put right, whether it held.
complaint-follow-up = Last time it was about { $theme }. Has it stayed right since? Is there anything else I should know?
# A short note to write by hand, for somebody who complains often. $contact is the person there, $me the writer.
complaint-note-by-hand =
    Dear { $contact },
    thank you for telling me about { $theme }. It made the work better, and I’m glad you said it. I hope it has stayed right since.
    { $me }
