//! What reading a file has at hand: keys, problems, and the journal that grows.
//!
//! Every function here is total. Where something is wrong it notes the problem and returns a
//! stand-in, so that the rest is still looked at; with a problem noted the journal is thrown away.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::client::Client;
use domain::entry::{Channel, Entry};
use domain::id::Id;
use domain::incident::Severity;
use domain::journal::Journal;
use domain::moment::Moment;
use domain::money::Money;
use domain::text::Text;
use iso_currency::Currency;
use uuid::Uuid;

use crate::keys::Keys;
use crate::leaf::{Amount, Plain, When};
use crate::nearest::shown;
use crate::path::At;
use crate::problem::Problems;
use crate::record::Keyed;

/// A file that is being read.
pub(crate) struct Reader<'r> {
    new_id: &'r mut dyn FnMut() -> Uuid,
    pub(crate) keys: Keys,
    pub(crate) problems: Problems,
    pub(crate) journal: Journal,
    /// What the boundaries say that their tellings and crossings may leave out.
    pub(crate) boundaries: HashMap<Uuid, (Text, Severity)>,
}

/// The client a record stands in, and what its records may leave out.
#[derive(Debug)]
pub(crate) struct Home {
    pub(crate) client: Id<Client>,
    pub(crate) zone: Tz,
    pub(crate) currency: Currency,
    pub(crate) language: String,
    /// When and how each entry happened.
    pub(crate) entries: HashMap<Uuid, (Moment, Channel)>,
    /// The days to pay, by engagement, where a clause says them.
    pub(crate) payment_days: HashMap<Uuid, u32>,
}

impl Home {
    /// Returns the home of records that belong to no client.
    pub(crate) fn general(settings: &domain::settings::Settings) -> Self {
        Self {
            client: Id::new(Uuid::nil()),
            zone: settings.zone,
            currency: settings.currency,
            language: settings.language.clone(),
            entries: HashMap::new(),
            payment_days: HashMap::new(),
        }
    }

    /// Returns the moment that a text and a zone, by default the client's, stand for.
    pub(crate) fn moment(&self, when: &Plain<When>, zone: Option<&Plain<Tz>>) -> Moment {
        let zone = zone.map_or(self.zone, |it| it.0);
        match when.0 {
            When::Fixed(at) => Moment::new(at.with_timezone(&Utc), zone),
            When::Wall(wall) => Moment::local(wall, zone),
        }
    }

    /// Returns the instant that a text stands for; a wall clock is the client's.
    pub(crate) fn instant(&self, when: &Plain<When>) -> DateTime<Utc> {
        self.moment(when, None).at
    }

    /// Returns when an entry happened.
    pub(crate) fn entry_at(&self, entry: Option<Id<Entry>>) -> Option<Moment> {
        self.entries.get(&entry?.uuid()).map(|(at, _)| *at)
    }
}

/// Returns a text that may be left out; blank counts as left out.
pub(crate) fn optional(text: Option<String>) -> Option<Text> {
    text.and_then(Text::new)
}

impl<'r> Reader<'r> {
    pub(crate) fn new(new_id: &'r mut dyn FnMut() -> Uuid) -> Self {
        Self {
            new_id,
            keys: Keys::default(),
            problems: Problems::default(),
            journal: Journal::default(),
            boundaries: HashMap::new(),
        }
    }

    /// Gives a record its id: its key where that is a UUID, otherwise a new one.
    pub(crate) fn enrol<T: Keyed>(&mut self, at: &At<'_>, record: &mut T) {
        let (key, id) = record.key_and_id();
        *id = match key.take() {
            None => (self.new_id)(),
            Some(key) => match self.keys.enrol(T::NOUN, key, self.new_id) {
                Ok(id) => id,
                Err(problem) => {
                    self.problems.note(&at.field("key"), problem);
                    Uuid::nil()
                }
            },
        };
    }

    /// Gives every record of a list its id.
    pub(crate) fn enrol_all<T: Keyed>(&mut self, at: &At<'_>, field: &str, list: &mut [T]) {
        for (index, record) in list.iter_mut().enumerate() {
            self.enrol(&at.item(field, index), record);
        }
    }

    /// Returns the id of the record of kind `T` that a key refers to.
    pub(crate) fn refer<T: Keyed, D>(&mut self, at: &At<'_>, key: String) -> Id<D> {
        let wants_hint = !self.problems.is_full();
        Id::new(self.keys.find(T::NOUN, key, wants_hint).unwrap_or_else(|problem| {
            self.problems.note(at, problem);
            Uuid::nil()
        }))
    }

    /// Returns the id that a key refers to, where there is a key.
    pub(crate) fn refer_optional<T: Keyed, D>(
        &mut self,
        at: &At<'_>,
        key: Option<String>,
    ) -> Option<Id<D>> {
        key.map(|key| self.refer::<T, D>(at, key))
    }

    /// Returns a text that must not be blank.
    pub(crate) fn text(&mut self, at: &At<'_>, text: impl AsRef<str>) -> Text {
        Text::new(text).unwrap_or_else(|| {
            self.problems.note(at, "This must not be blank. Write at least a word.");
            stand_in()
        })
    }

    /// Returns an amount in a currency.
    pub(crate) fn money(&mut self, at: &At<'_>, amount: &Amount, currency: Currency) -> Money {
        Money::parse_decimal(&amount.0, currency).unwrap_or_else(|| {
            let none = Money::new(0, currency);
            self.problems.note(
                at,
                format!(
                    "`{}` does not fit {}, which has {} decimals.",
                    shown(&amount.0),
                    currency.code(),
                    none.digits()
                ),
            );
            none
        })
    }

    /// Returns an hourly rate in minor units.
    pub(crate) fn rate(&mut self, at: &At<'_>, amount: &Amount, currency: Currency) -> i64 {
        let before = self.problems.found.len();
        let minor = self.money(at, amount, currency).minor;
        if minor <= 0 && self.problems.found.len() == before {
            self.problems.note(at, "A rate must be above zero. Leave it out where there is none.");
        }
        minor
    }

    /// Returns the day that is written, or else the day of the entry.
    pub(crate) fn day(
        &mut self,
        at: &At<'_>,
        day: Option<Plain<NaiveDate>>,
        entry: Option<Moment>,
    ) -> NaiveDate {
        day.map(|it| it.0).or_else(|| entry.map(Moment::day)).unwrap_or_else(|| {
            self.problems
                .note(at, "The day is missing. Write it, or an `entry` whose day it takes.");
            NaiveDate::MIN
        })
    }

    /// Returns the moment that is written, or else the moment of the entry.
    pub(crate) fn moment(
        &mut self,
        at: &At<'_>,
        home: &Home,
        (when, zone): (Option<&Plain<When>>, Option<&Plain<Tz>>),
        entry: Option<Moment>,
    ) -> Moment {
        when.map(|it| home.moment(it, zone)).or(entry).unwrap_or_else(|| {
            self.problems
                .note(at, "The time is missing. Write it, or an `entry` whose time it takes.");
            Moment::new(DateTime::UNIX_EPOCH, Tz::UTC)
        })
    }

    /// Notes a problem unless one thing is not before another.
    pub(crate) fn not_before<T: PartialOrd>(
        &mut self,
        at: &At<'_>,
        (later, earlier): (T, T),
        names: (&str, &str),
    ) {
        if later < earlier {
            self.problems.note(
                at,
                format!("`{}` is before `{}`. Correct one of the two.", names.0, names.1),
            );
        }
    }
}

/// Returns the text that stands where a problem is.
fn stand_in() -> Text {
    Text::new("?").expect("a mark is not blank")
}
