### Finding what was written down, and the list of letters.

search-title = Search
search-field = Words to find
search-placeholder = Words, or a “phrase in quotes”
search-client = Client
search-any-client = All clients
search-kinds = What to look through
search-kind-all = Everything
search-kind-entry = Entries
search-kind-promise = Promises
search-kind-complaint = Complaints
search-kind-boundary = Boundaries
search-kind-letter = Letters
search-kind-review = Reviews
search-kind-more = Other
search-hit-entry = Entry
search-hit-client = Client
search-hit-boundary = Boundary
search-hit-telling = Boundary told
search-hit-term = Clause
search-hit-promise = Promise
search-hit-complaint = Complaint
search-hit-letter = Letter
search-hit-review = Review
search-hit-obligation = To settle
search-hit-hard_time = Hard times
search-hit-check_in = Check-in
search-hit-colleague = Colleague
search-hit-contact = Person
search-hit-incident = Incident
search-hit-attachment = File
search-general = Every client
search-count =
    { $count ->
        [one] { $count } place, newest first
       *[other] { $total } places, newest first
    }
search-begin = Type a word. Beginnings are enough, and accents don’t matter.
search-none = Nothing holds all of these words.
search-everywhere = Search everything

letters-title = Letters
letters-empty = No letters yet. A letter is drafted from what was written down about a client.
letters-state-draft = Draft
letters-state-released = Released
letters-ends = last day { $day }
letters-new = Write a letter
letters-new-client = To
letters-new-begin = Draft the letter
letters-new-nothing-kept = It is drafted from the record. Nothing is kept until you say so.
letters-new-no-client = Add a client first: a letter is drafted from what was written down about them.
