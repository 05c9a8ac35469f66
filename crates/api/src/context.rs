//! What the outside world hands in with every request: the clock, new ids, and the language.

use chrono::{DateTime, NaiveDate, Utc};
pub use chrono_tz::Tz;
use domain::id::Id;
pub use domain::moment::Moment;
use uuid::Uuid;
pub use words::{Arg, Words, format};

use crate::error::{Code, Error};

/// The clock, the source of ids and the words. Made once for each request.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Now, in the zone the person is in, in whole milliseconds.
    pub now: Moment,
    /// Makes a new UUIDv7.
    pub ids: &'a dyn Fn() -> Uuid,
    /// The words of the person's language.
    pub words: &'a Words,
}

impl Context<'_> {
    /// Makes a new id.
    pub fn id<T>(&self) -> Id<T> {
        Id::new((self.ids)())
    }

    /// Returns today, as the person's wall calendar shows it.
    pub fn today(&self) -> NaiveDate {
        self.now.day()
    }

    /// Returns the day on which an instant fell, as the person's wall calendar showed it.
    pub(crate) fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        Moment::new(at, self.now.zone).day()
    }

    /// Refuses a field of a request, in the person's words.
    pub(crate) fn invalid(&self, field: &str, id: &str, args: &[(&str, Arg<'_>)]) -> Error {
        Error {
            field: Some(field.to_owned()),
            ..Error::new(Code::Invalid, self.words.say(id, args))
        }
    }

    /// Refuses a request that cannot be done now, in the person's words.
    pub(crate) fn not_allowed(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Error {
        Error::new(Code::NotAllowed, self.words.say(id, args))
    }
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context").field("now", &self.now).finish_non_exhaustive()
    }
}
