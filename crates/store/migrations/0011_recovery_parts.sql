-- What belongs to a recovery plan: what both sides promise in it, and what it takes in hours and
-- money. Such a record stands by itself; the plan only says that it is part of it, so that no hour
-- and no sum is counted twice.
CREATE TABLE recovery_part (
  recovery BLOB NOT NULL REFERENCES recovery ON DELETE CASCADE,
  position INTEGER NOT NULL,
  promise BLOB REFERENCES promise ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  work BLOB REFERENCES work ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  cost BLOB REFERENCES cost ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  concession BLOB REFERENCES concession ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (recovery, position),
  CHECK ((promise IS NOT NULL) + (work IS NOT NULL) + (cost IS NOT NULL)
    + (concession IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_part_promise ON recovery_part (promise) WHERE promise IS NOT NULL;
CREATE INDEX recovery_part_work ON recovery_part (work) WHERE work IS NOT NULL;
CREATE INDEX recovery_part_cost ON recovery_part (cost) WHERE cost IS NOT NULL;
CREATE INDEX recovery_part_concession ON recovery_part (concession) WHERE concession IS NOT NULL;
