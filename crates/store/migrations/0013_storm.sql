-- Whether a decision was made within a day after it got hot, all the same.
ALTER TABLE prompt ADD COLUMN in_heat INTEGER NOT NULL DEFAULT 0 CHECK (in_heat IN (0, 1));
