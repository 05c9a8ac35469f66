### The frame around every page.

app-skip = Skip to the page

rail-label = Places
rail-note = Quick note
rail-today = Today
rail-clients = Clients
rail-calendar = Calendar
rail-portfolio = Portfolio
rail-letters = Letters
rail-ledgers = Ledgers
rail-playbooks = Playbooks
rail-search = Search
rail-settings = Settings
rail-palette = Find anything
rail-sample = This is the sample journal
rail-read-only = This journal is read-only

## Quick note

note-title = Quick note
note-client = Client
note-client-placeholder = Type a few letters of the name
note-add-client = Add “{ $name }” as a client
note-channel = How it happened
note-channel-call = Call
note-channel-message = Message
note-channel-email = Email
note-channel-meeting = Meeting
note-channel-note = Note to self
note-text = What was said and done
note-hint = Enter saves. Shift and Enter start a new line. Feelings, incidents and promises can be added afterwards.
note-save = Save the note
note-later = Keep for later

## Palette

palette-title = Find a client, an entry or an action
palette-placeholder = Client, entry or action…
palette-group-action = Actions
palette-group-client = Clients
palette-group-entry = Written down
palette-search-all = Search everything for “{ $text }”
palette-go = Go to { $place }
palette-boundaries = Boundaries for every client
palette-reminders = When to be reminded
palette-policy = How the standing adds up
palette-history = History of what was done
palette-bin = What is in the bin
palette-light = Use the light colours
palette-dark = Use the dark colours

## Keys

keys-title = Keys
keys-note = Quick note
keys-palette = Find anything
keys-find = Search this page, or everything
keys-new-client = New client
keys-go-today = Go to Today
keys-go-clients = Go to Clients
keys-go-calendar = Go to Calendar
keys-go-portfolio = Go to Portfolio
keys-go-ledgers = Go to Ledgers
keys-go-letters = Go to Letters
keys-go-playbooks = Go to Playbooks
keys-go-settings = Go to Settings
keys-undo = Undo
keys-redo = Do again
keys-keys = Show the keys
keys-down = Down in a list
keys-up = Up in a list
keys-open = Open
keys-back = Go back, close
keys-save = Save a form

## First run

first-title = Good Terms
first-lead = A journal of your client relationships, kept on this computer and nowhere else.
first-begin = Begin my journal
first-begin-hint = An empty journal, in one file of your own.
first-sample = Look around in the sample
first-sample-hint = Made-up clients with a season of history. Nothing you do there touches your own.
first-open = Open a journal file
first-open-hint = One you moved here, or a back-up.
first-import = Import from a file
first-import-hint = Begins a journal with what is in an interchange file.
first-where = Your journal will be kept in { $path }

## When the journal cannot be opened

failed-title-damaged = The journal can’t be read
failed-title-newer = The journal is from a newer Good Terms
failed-title-missing = The journal is not where it was
failed-title-read_only = The journal can’t be written to
failed-title-busy = The journal is open in another program
failed-title-full = The disk is full
failed-title-wrong_key = The journal needs its passphrase
failed-title-other = The journal could not be opened
failed-safe-damaged = The file was not changed. Back-ups are not affected.
failed-safe-newer = The file was not touched. Nothing in it is lost.
failed-safe-missing = Nothing was deleted by Good Terms. The file may have been moved, or its drive is not connected.
failed-safe-read_only = Nothing was changed. What is in it can still be copied.
failed-safe-busy = Nothing was changed. What you saved is safe.
failed-safe-full = Everything you saved is safe. Nothing new can be saved until there is room.
failed-safe-wrong_key = Nothing was changed.
failed-safe-other = The file was left as it is.
failed-do-damaged = Open your latest back-up. Keep the damaged file: parts of it may be readable.
failed-do-newer = Update Good Terms, or open another journal.
failed-do-missing = Connect the drive or put the file back, then try again.
failed-do-read_only = Give yourself permission to write to the file and its folder, then try again.
failed-do-busy = Close the other window, then try again.
failed-do-full = Make room on the disk, then try again.
failed-do-wrong_key = Type the passphrase.
failed-do-other = Try again, or open a back-up.
failed-happened = What happened
failed-safe = What is safe
failed-do = What to do
failed-file = The file
failed-retry = Try again
failed-open = Open another file
failed-close = Close it
failed-begin = Begin a new journal

## An address that leads nowhere

nowhere-title = There is nothing here
nowhere-text = The address leads nowhere, or what stood here is gone.
nowhere-home = Go to Today
