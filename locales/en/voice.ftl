### Voice notes: an outline, a recording, and listening to it.

## The form

voice-title = Voice note
voice-title-entry = A recording for this entry
voice-lead = A minute is enough. These three make it whole, and are kept with it as words.
voice-heard = What I heard
voice-heard-hint = Their concern, in their words.
voice-sorry = What I am sorry for
voice-sorry-hint = Only what is yours.
voice-next = What happens next
voice-next-hint = What, and by when.
voice-start = Record
voice-again = Record again
voice-stop = Stop
voice-asking = Waiting for the microphone…
voice-time = { $time } of 5:00
voice-level = How loud it is
voice-recorded = The recording
voice-keep = Keep the voice note
voice-attach = Keep it and attach a file
voice-attach-entry = Attach a file
voice-missing = No microphone was found. Plug one in and try again, or record it elsewhere and attach the file.
voice-refused = The microphone may not be used. Allow it in the system’s settings, or record it elsewhere and attach the file.
voice-broken = The microphone gave no sound. Try again, or record it elsewhere and attach the file.
# Stand before what was typed, in the words of the entry.
voice-said-heard = Heard: { $text }
voice-said-sorry = Sorry: { $text }
voice-said-next = Next: { $text }
# The file's name in the journal.
voice-note-file = Voice note { $day }.wav

## In the timeline

entry-voice = Record a voice note
client-voice = Voice note
recording-play = Listen to { $name }
recording-unplayable = This machine can’t play this kind of file here. Save it and open it with another program.
