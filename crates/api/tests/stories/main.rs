//! A freelancer's seasons, played through `api` alone: the clock and the ids are arguments.
//!
//! Requests are written as they cross the wire, and answers are read as they come back over it.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]
#![expect(clippy::needless_pass_by_value, reason = "requests are made where they are handed in")]

mod desk;
mod season;

mod asking_again;
mod boundaries;
mod calendar;
mod calls;
mod care;
mod contracts;
mod days;
mod entries;
mod erasing;
mod first_client;
mod holidays;
mod import_csv;
mod interchange;
mod leaking;
mod ledgers;
mod letters;
mod playbooks;
mod policies;
mod portfolio;
mod prompts;
mod refusals;
mod releasing;
mod reminders;
mod reviews;
mod sample_journal;
mod search;
mod sequences;
mod storm;
mod templates;
mod today;
mod undoing;
mod voice;
