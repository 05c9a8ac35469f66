//! Large journals for benchmarks and tests.

mod happenings;
mod vocabulary;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use domain::boundary::{Boundary, Telling};
use domain::client::{Address, Client, ClientKind, Contact, Move, Stage};
use domain::closed::ClosedSet;
use domain::engagement::{
    CountsFrom, EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period, Unit,
};
use domain::entry::{Account, Channel, Direction, Entry, Outcome};
use domain::id::Id;
use domain::incident::Severity;
use domain::journal::Journal;
use domain::moment::Moment;
use domain::money::Money;
use domain::settings::Settings;
use domain::text::Text;
use iso_currency::Currency;

use crate::chance::Chance;
use crate::desk::{Desk, HOME, at, text};
use vocabulary::Vocabulary;

/// A word that every fifth entry of a large journal holds, and no other.
pub const COMMON_WORD: &str = "küsimus";

/// A word that one entry in ten thousand holds, and at least one.
pub const RARE_WORD: &str = "tõrvikukaar";

/// Days that a large journal covers: five years.
const DAYS: i64 = 1_826;

/// The tongues of the clients, with a zone and a currency.
const PLACES: [(&str, Tz, Currency); 5] = [
    ("et", Tz::Europe__Tallinn, Currency::EUR),
    ("nb", Tz::Europe__Oslo, Currency::NOK),
    ("it", Tz::Europe__Rome, Currency::EUR),
    ("es", Tz::Europe__Madrid, Currency::EUR),
    ("kk", Tz::Asia__Almaty, Currency::KZT),
];

/// Returns a journal with so many clients and entries over the five years before a day.
///
/// Entries have about sixty words over a skewed vocabulary with a long tail, in five languages. A
/// few clients hold most of them. The same arguments give the same journal. Without clients there
/// are no entries.
pub fn large(clients: usize, entries: usize, today: NaiveDate, seed: u64) -> Journal {
    let mut maker = Maker {
        desk: Desk::new(today),
        chance: Chance::new(seed),
        words: Vocabulary::new(),
        rules: Vec::new(),
        wares: Vec::new(),
    };
    maker.desk.journal.settings = Settings {
        zone: HOME,
        target_rate_minor: Some(5_500),
        country: Some("EE".to_owned()),
        rates: vec![(Currency::NOK, 0.0855), (Currency::KZT, 0.0017)],
        ..Settings::default()
    };
    maker.rules();
    for number in 0..clients {
        maker.client(number);
    }
    if clients > 0 {
        for number in 0..entries {
            maker.entry(number, entries);
        }
    }
    maker.desk.finish()
}

/// What a client's records refer to.
#[derive(Debug)]
struct Ware {
    client: Id<Client>,
    contacts: Vec<Id<Contact>>,
    engagement: Id<Engagement>,
    currency: Currency,
    tongue: usize,
}

#[derive(Debug)]
struct Maker {
    desk: Desk,
    chance: Chance,
    words: Vocabulary,
    rules: Vec<Id<Boundary>>,
    wares: Vec<Ware>,
}

impl Maker {
    fn rules(&mut self) {
        for rule in ["No delivery on Sundays", "Calls between nine and six", "Two rounds included"]
        {
            let id = self.desk.boundary(DAYS, rule, "By arrangement", Severity::Moderate);
            self.rules.push(id);
        }
    }

    fn client(&mut self, number: usize) {
        let day = self.desk.day(DAYS);
        let tongue = number % PLACES.len();
        let (language, zone, currency) = PLACES[tongue];
        let client = self.desk.id_on(day);
        let name = self.words.name(&mut self.chance, tongue);
        self.desk.journal.clients.push(Client {
            id: client,
            name: text(&format!("{name} {}", number + 1)),
            kind: if number % 4 == 3 { ClientKind::Person } else { ClientKind::Company },
            language: language.to_owned(),
            address_form: *self.chance.pick(Address::ALL),
            currency,
            zone,
            email: Text::new(format!("client{}@firm.example", number + 1)),
            phone: None,
            postal: None,
            pinned: None,
            target_rate_minor: None,
        });
        let mut contacts = Vec::new();
        for turn in 0..=self.chance.below(3) {
            let id = self.desk.id_on(day);
            let name = self.words.name(&mut self.chance, tongue);
            contacts.push(id);
            self.desk.journal.contacts.push(Contact {
                id,
                client,
                name: text(&name),
                role: None,
                email: None,
                phone: None,
                primary: turn == 0,
            });
        }
        let id = self.desk.id_on(day);
        let stage = Stage::Active;
        let moved = Move { id, client, stage, on: day, reason: None, comment: None };
        self.desk.journal.moves.push(moved);
        let engagement = self.engagement(client, currency);
        self.tell(client);
        self.wares.push(Ware { client, contacts, engagement, currency, tongue });
    }

    fn engagement(&mut self, client: Id<Client>, currency: Currency) -> Id<Engagement> {
        let starts_on = self.desk.day(DAYS + i64::from(number(self.chance.below(360))));
        let id = self.desk.id_on(starts_on);
        let terms = NoticeTerms {
            id: self.desk.id_on(starts_on),
            effective_on: starts_on,
            first_term: Some(Period { count: 1, unit: Unit::Year }),
            following: Following::Renews(Period { count: 1, unit: Unit::Year }),
            notice: Period { count: 1 + number(self.chance.below(3)), unit: Unit::Month },
            end_on: EndOn::EndOfTerm,
            counts_from: *self.chance.pick(CountsFrom::ALL),
            forms: vec![(NoticeForm::Email, 0), (NoticeForm::RegisteredPost, 5)],
            confirmed: Vec::new(),
            note: None,
        };
        let monthly = Money::new(100_000, currency);
        self.desk.journal.engagements.push(Engagement {
            id,
            client,
            title: text("Monthly work"),
            starts_on,
            value: Some((monthly, Period { count: 1, unit: Unit::Month })),
            prices: Vec::new(),
            country: Some("EE".to_owned()),
            review_days: 30,
            ends_on: None,
            notice_given_on: None,
            terms: vec![terms],
        });
        id
    }

    fn tell(&mut self, client: Id<Client>) {
        let boundary = *self.chance.pick(&self.rules);
        let told = at(self.desk.day(DAYS - 1), NaiveTime::MIN);
        let id = self.desk.ids.next(told.at);
        let wording = text("We keep Sundays free; Saturday before noon by arrangement.");
        let channel = Channel::Email;
        let telling = Telling { id, boundary, client, at: told, channel, entry: None, wording };
        self.desk.journal.tellings.push(telling);
    }

    fn entry(&mut self, nth: usize, of: usize) {
        let place = self.chance.share();
        // The fifth power gives the first twentieth of the clients more than half of the entries.
        let which = share_of(self.wares.len(), place.powi(5));
        let (client, engagement, tongue, currency) = {
            let ware = &self.wares[which];
            (ware.client, ware.engagement, ware.tongue, ware.currency)
        };
        let when = self.moment(nth, of);
        let id = self.desk.ids.next(when.at);
        let channel = *self.chance.pick(Channel::ALL);
        let account = self.account(nth, of, tongue);
        let minutes = 2 + number(self.chance.below(45));
        let toll = (!self.chance.once_in(3)).then(|| toll(&mut self.chance));
        let person = *self.chance.pick(&self.wares[which].contacts);
        let contact = channel.is_contact();
        self.desk.journal.entries.push(Entry {
            id,
            client,
            engagement: Some(engagement),
            at: when,
            channel,
            direction: contact.then(|| *self.chance.pick(Direction::ALL)),
            outcome: Outcome::Held,
            minutes: contact.then_some(minutes),
            toll,
            recovery_minutes: (toll == Some(-2)).then_some(20),
            account,
            people: if contact { vec![person] } else { Vec::new() },
            logged_at: when.at + TimeDelta::minutes(i64::from(minutes) + 3),
        });
        self.incidents(id, client, when, tongue);
        self.promise(id, client, when, tongue);
        self.money(client, engagement, currency, when.day());
    }

    /// Returns a moment; later entries come later.
    fn moment(&mut self, nth: usize, of: usize) -> Moment {
        let minutes = 11 * 60;
        let step = i64::try_from((nth * (DAYS as usize - 1) * minutes) / of.max(1)).unwrap_or(0);
        let (day, minute) = (step / 660, step % 660);
        let time = NaiveTime::MIN + TimeDelta::minutes(8 * 60 + minute);
        at(self.desk.day(DAYS - 1 - day), time)
    }

    fn account(&mut self, nth: usize, of: usize, tongue: usize) -> Account {
        let mut facts = self.words.sentence(&mut self.chance, tongue, 28, 14);
        if nth.is_multiple_of(5) {
            insert(&mut facts, COMMON_WORD);
        }
        if nth % 10_000 == 5_003 || (of <= 5_003 && nth + 1 == of) {
            insert(&mut facts, RARE_WORD);
        }
        let mut field = |often: usize, words: usize| {
            let written = !self.chance.once_in(often);
            written
                .then(|| self.words.sentence(&mut self.chance, tongue, words, words))
                .map(|it| text(&it))
        };
        Account {
            facts: Some(text(&facts)),
            quotes: field(3, 10),
            reading: field(3, 9),
            feelings: field(2, 8),
        }
    }
}

/// Puts a word into the middle of a text.
fn insert(words: &mut String, word: &str) {
    let middle =
        words.char_indices().filter(|it| it.1 == ' ').nth(7).map_or(words.len(), |it| it.0);
    words.insert_str(middle, &format!(" {word}"));
}

fn toll(chance: &mut Chance) -> i8 {
    *chance.pick(&[-2, -1, -1, 0, 0, 0, 0, 1, 1, 2])
}

fn number(small: usize) -> u32 {
    u32::try_from(small).unwrap_or(0)
}

/// Returns an index into `len` things at a share from 0 up to but not including 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a length is a small whole number"
)]
pub(crate) fn share_of(len: usize, share: f64) -> usize {
    ((len as f64 * share) as usize).min(len.saturating_sub(1))
}
