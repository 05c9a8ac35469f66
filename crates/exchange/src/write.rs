//! Writing a journal, one record after another.

use std::io::{self, BufWriter, Write};

use chrono::{DateTime, Offset as _, Utc};
use chrono_tz::Tz;
use domain::client::{Client, Contact, Expectation, Move};
use domain::id::Id;
use domain::journal::Journal;
use domain::moment::Moment;
use domain::money::Money;
use domain::text::Text;
use iso_currency::Currency;
use serde::{Serialize, Serializer};

use crate::grouped::{Grouped, Kept, Part, group};
use crate::leaf::{Amount, Plain, When};
use crate::{
    FORMAT, VERSION, attachment, boundary, check_in, client, colleague, complaint, concession,
    engagement, entry, expectation, hard_time, holiday, invoice, letter, obligation, playbook,
    policy, promise, prompt, recovery, reminder, review, settings, template, work,
};

/// Writes a journal as an interchange file: two spaces deep, always the same bytes for the same
/// records, whatever the order of their lists.
///
/// A reference to a record that is not in the journal, or is another client's, is left out.
///
/// # Errors
/// Whatever `out` fails with; `InvalidData` for a record whose owner is not in the journal, and
/// for a score or rate that is no number. Nothing is written then.
pub fn write(journal: &Journal, out: &mut dyn Write) -> io::Result<()> {
    let invalid = |what: &str| Err(io::Error::new(io::ErrorKind::InvalidData, what.to_owned()));
    let grouped = match group(journal) {
        Ok(grouped) => grouped,
        Err(noun) => return invalid(&format!("a {noun} belongs to no record of the journal")),
    };
    let scores = journal.reviews.iter().map(|it| it.figures.score);
    let numbers = journal.prompts.iter().map(|it| it.score).chain(scores);
    if !numbers.chain(journal.settings.rates.iter().map(|it| it.1)).all(f64::is_finite) {
        return invalid("a score or rate is no number");
    }
    let mut out = BufWriter::new(out);
    let format = serde_json::ser::PrettyFormatter::with_indent(b"  ");
    let mut to = serde_json::Serializer::with_formatter(&mut out, format);
    Top { journal, grouped: &grouped }.serialize(&mut to)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// A client that is being written, and what its records may leave out.
#[derive(Debug)]
pub(crate) struct Out<'j> {
    grouped: &'j Grouped<'j>,
    pub(crate) client: &'j Client,
    pub(crate) part: &'j Part<'j>,
}

impl Out<'_> {
    /// Returns a moment with its zone's offset, and the zone where it is not the client's.
    pub(crate) fn moment(&self, it: Moment) -> (Plain<When>, Option<Plain<Tz>>) {
        let local = it.at.with_timezone(&it.zone).fixed_offset();
        // Offsets of long ago have seconds, which the text form cannot say.
        let is_whole = local.offset().fix().local_minus_utc() % 60 == 0;
        let at = if is_whole { local } else { it.at.fixed_offset() };
        let zone = (it.zone != self.client.zone).then_some(Plain(it.zone));
        (Plain(When::Fixed(at)), zone)
    }

    /// Returns a currency where it is not the client's.
    pub(crate) fn currency(&self, it: Currency) -> Option<Plain<Currency>> {
        (it != self.client.currency).then_some(Plain(it))
    }

    /// Returns the key of a record that this client's records may refer to.
    pub(crate) fn link<T>(&self, id: Option<Id<T>>) -> Option<String> {
        let id = id?;
        let owner = self.grouped.owners.get(&id.uuid())?;
        owner.is_none_or(|it| it == self.client.id).then(|| id.to_string())
    }
}

/// Returns an amount in minor units as a file says it.
pub(crate) fn amount(minor: i64, currency: Currency) -> Plain<Amount> {
    Plain(Amount(Money::new(minor, currency).decimal()))
}

/// Returns an instant as a file says it, in UTC.
pub(crate) fn instant(at: DateTime<Utc>) -> Plain<When> {
    Plain(When::Fixed(at.fixed_offset()))
}

/// Returns a text as a file says it.
pub(crate) fn text(text: Option<&Text>) -> Option<String> {
    text.map(ToString::to_string)
}

/// A list that is turned into a file's records one at a time, while it is written.
struct Each<I, F>(I, F);

impl<W: Serialize, I, F> Serialize for Each<I, F>
where
    I: Iterator + Clone,
    F: Fn(I::Item) -> W,
{
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.clone().map(&self.1))
    }
}

struct Top<'j> {
    journal: &'j Journal,
    grouped: &'j Grouped<'j>,
}

impl Serialize for Top<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut policies: Vec<_> = self.journal.policies.iter().collect();
        policies.sort_by_key(|(from, _)| *from);
        let mut top = to.serialize_struct("File", 10)?;
        top.serialize_field("format", FORMAT)?;
        top.serialize_field("version", &VERSION)?;
        top.serialize_field(
            "settings",
            &settings::write(&self.journal.settings, self.journal.logo.as_ref()),
        )?;
        top.serialize_field("policies", &Each(policies.into_iter(), policy::write))?;
        let mut holidays: Vec<_> = self.journal.holidays.iter().collect();
        holidays.sort_by_key(|it| (it.on, it.id));
        top.serialize_field("holidays", &Each(holidays.into_iter(), holiday::write))?;
        let boundaries = self.grouped.boundaries.iter().copied();
        top.serialize_field("boundaries", &Each(boundaries, |it| boundary::write(it, None)))?;
        let playbooks = self.grouped.playbooks.iter().copied();
        top.serialize_field("playbooks", &Each(playbooks, playbook::write))?;
        let mut colleagues: Vec<_> = self.journal.colleagues.iter().collect();
        colleagues.sort_by_key(|it| it.id);
        top.serialize_field("colleagues", &Each(colleagues.into_iter(), colleague::write))?;
        let mut templates: Vec<_> = self.journal.templates.iter().collect();
        templates.sort_by_key(|it| it.id);
        top.serialize_field("templates", &Each(templates.into_iter(), template::write))?;
        let clients = self
            .grouped
            .clients
            .iter()
            .map(|(client, part)| One(Out { grouped: self.grouped, client, part }));
        let clients = Each(clients, std::convert::identity);
        top.serialize_field("clients", &clients)?;
        top.end()
    }
}

/// One client: its own fields, then its lists one record at a time.
struct One<'j>(Out<'j>);

impl Serialize for One<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        /// Lists beside the client's own fields, whose lists are empty here.
        #[derive(Serialize)]
        struct Streamed<L: Serialize> {
            #[serde(flatten)]
            head: client::Client,
            #[serde(flatten)]
            lists: L,
        }

        Streamed { head: client::write(self.0.client), lists: Lists(&self.0) }.serialize(to)
    }
}

/// The lists of a client.
struct Lists<'o>(&'o Out<'o>);

impl Serialize for Lists<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;

        let out = self.0;
        let mut map = to.serialize_map(None)?;
        macro_rules! list {
            ($name:ident: $of:ty, $write:expr) => {
                if !out.part.$name.is_empty() {
                    let write: &dyn Fn(&$of) -> _ = &$write;
                    let list = Each(out.part.$name.iter().copied(), write);
                    map.serialize_entry(stringify!($name), &list)?;
                }
            };
        }
        list!(contacts: Contact, client::write_contact);
        list!(moves: Move, client::write_move);
        list!(expectations: Expectation, |it| expectation::write(out, it));
        list!(engagements: domain::engagement::Engagement, |it| engagement::write(out, it));
        list!(boundaries: domain::boundary::Boundary, |it| {
            boundary::write(it, out.link(it.term))
        });
        list!(entries: domain::entry::Entry, |it| entry::write(out, it));
        list!(tellings: domain::boundary::Telling, |it| boundary::write_telling(out, it));
        list!(invoices: domain::invoice::Invoice, |it| invoice::write(out, it));
        list!(payments: domain::invoice::Payment, |it| invoice::write_payment(out, it));
        list!(work: domain::invoice::Work, |it| work::write(out, it));
        list!(costs: domain::invoice::Cost, |it| work::write_cost(out, it));
        list!(promises: domain::promise::Promise, |it| promise::write(out, it));
        list!(complaints: domain::complaint::Complaint, |it| complaint::write(out, it));
        list!(concessions: domain::concession::Concession, |it| concession::write(out, it));
        list!(recoveries: domain::recovery::Recovery, |it| recovery::write(out, it));
        list!(letters: domain::letter::Letter, |it| letter::write(out, it));
        list!(obligations: domain::obligation::Obligation, |it| obligation::write(out, it));
        list!(hard_times: domain::hard_time::HardTime, hard_time::write);
        list!(check_ins: domain::check_in::CheckIn, |it| check_in::write(out, it));
        list!(prompts: domain::prompt::Prompt, prompt::write);
        list!(reviews: domain::review::Review, |it| review::write(out, it));
        list!(runs: domain::playbook::Run, |it| playbook::write_run(out, it));
        list!(reminders: domain::reminder::Reminder, |it| reminder::write(out, it));
        if !out.part.attachments.is_empty() {
            let write = |it: &Kept<'_>| attachment::write(out, it);
            map.serialize_entry("attachments", &Each(out.part.attachments.iter(), write))?;
        }
        map.end()
    }
}
