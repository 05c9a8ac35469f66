-- The whole of a letter can be compared with how it was drafted and with what it said before: its
-- subject and the day that it bears too, not its body alone. What was kept before this does not know
-- them.
ALTER TABLE letter ADD COLUMN drafted_subject TEXT CHECK (trim(drafted_subject) <> '');
ALTER TABLE letter_version ADD COLUMN sent_on TEXT;
