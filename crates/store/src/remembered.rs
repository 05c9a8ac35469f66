//! What is known of each client, remembered while the journal is open.
//!
//! Every standing is worked out from evidence, and gathering it takes far longer than looking at
//! it. So it is gathered once, and every write is followed: what an operation has added is read and
//! put beside the rest, in the place where gathering would have put it; where it changed a record
//! or took one away, the clients it touched are gathered anew, because other records may have come
//! or gone along. What is remembered is at all times equal to what would be gathered.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::assess::evidence::{Evidence, Practice};
use domain::client::Client;
use domain::id::Id;
use rusqlite::Connection;
use uuid::Uuid;

use crate::evidence::Gathering;
use crate::op::Noun;
use crate::practice::Months;
use crate::row::Cells as _;
use crate::transact::Touched;
use crate::whose::{Whose, depends_on};
use crate::{Error, Read};

impl Read<'_> {
    /// Returns what is known of one client.
    ///
    /// # Errors
    /// `NotFound` where there is no such client, or where it lies in the bin.
    pub fn evidence(&self, client: Id<Client>) -> Result<Arc<Evidence>, Error> {
        self.known(|kept| kept.evidence(client.uuid()))?.ok_or(Error::NotFound(Noun::Client))
    }

    /// Returns what is known of every client that is not in the bin, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn evidence_of_all(&self) -> Result<Vec<Arc<Evidence>>, Error> {
        self.known(|kept| {
            let clients: Vec<Uuid> = kept.clients.keys().copied().collect();
            clients.into_iter().filter_map(|it| kept.evidence(it)).collect()
        })
    }

    /// Returns for each client that is not in the bin a number that changes whenever what is known
    /// of it does, the practice aside.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn revisions(&self) -> Result<HashMap<Id<Client>, u64>, Error> {
        let number = |(id, it): (&Uuid, &Known)| (Id::new(*id), it.revision);
        self.known(|kept| kept.clients.iter().map(number).collect())
    }

    /// Returns the number of one client; `None` where it lies in the bin.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn revision(&self, client: Id<Client>) -> Result<Option<u64>, Error> {
        self.known(|kept| kept.clients.get(&client.uuid()).map(|it| it.revision))
    }

    /// Returns the first day for which anything may be known of a client that was not known at a
    /// revision; `None` where every day may be another.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn changed_from(
        &self,
        client: Id<Client>,
        revision: u64,
    ) -> Result<Option<NaiveDate>, Error> {
        self.known(|kept| kept.clients.get(&client.uuid()).and_then(|it| it.changed_from(revision)))
    }

    /// Returns for each client that is not in the bin a number that changes with every write that
    /// touched anything of it, or that may have changed what is due with all.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn turns(&self) -> Result<HashMap<Id<Client>, u64>, Error> {
        let number = |(id, it): (&Uuid, &Known)| (Id::new(*id), it.turn);
        self.known(|kept| kept.clients.iter().map(number).collect())
    }

    /// Returns the whole practice by the month of the person's calendar, over all clients that are
    /// not in the bin.
    ///
    /// Contact counts as in evidence: without notes to self. Money for which there is no rate is
    /// left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn practice(&self) -> Result<Arc<Practice>, Error> {
        self.known(|kept| Arc::clone(&kept.practice))
    }

    /// Returns how many entries a client has, notes to self included; none where it lies in the bin.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn entry_count(&self, client: Id<Client>) -> Result<u32, Error> {
        self.known(|kept| kept.clients.get(&client.uuid()).map_or(0, |it| it.months.entries()))
    }

    /// Returns how many entries each client has that is not in the bin, notes to self included.
    pub(crate) fn entries_of_each(&self) -> Result<HashMap<Uuid, u32>, Error> {
        self.known(|kept| kept.clients.iter().map(|(id, it)| (*id, it.months.entries())).collect())
    }

    /// Answers from what is remembered; inside a write, where nothing is, from what is gathered.
    fn known<T>(&self, answer: impl FnOnce(&mut Kept) -> T) -> Result<T, Error> {
        match self.remembered() {
            Some(remembered) => {
                let kept = &mut *remembered.0.borrow_mut();
                kept.catch_up(*self)?;
                Ok(answer(kept))
            }
            None => {
                let mut kept = Kept::default();
                kept.catch_up(*self)?;
                Ok(answer(&mut kept))
            }
        }
    }
}

/// What is known of each client, as far as it holds still.
#[derive(Debug, Default)]
pub(crate) struct Remembered(RefCell<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// The state of the journal that this belongs to; `None` while nothing is known.
    seen: Option<Seen>,
    clients: BTreeMap<Uuid, Known>,
    /// What all of them add to the practice.
    total: Months,
    practice: Arc<Practice>,
    /// Clients to be gathered anew.
    stale: BTreeSet<Uuid>,
    /// The last revision or turn that was given to a client. Never given twice.
    revision: u64,
}

#[derive(Debug)]
struct Known {
    evidence: Arc<Evidence>,
    /// What it adds to the practice.
    months: Months,
    revision: u64,
    /// The revision from which on it is known what was added.
    followed_from: u64,
    /// What was added since: the revision that came of it, and the first day it counts on.
    added: Vec<(u64, NaiveDate)>,
    /// As the revision, but counting what evidence is not gathered from as well.
    turn: u64,
}

impl Known {
    /// How many additions are remembered of a client.
    const ADDITIONS: usize = 64;

    /// Notes the first day that an addition counts on.
    fn note(&mut self, day: Option<NaiveDate>) {
        if self.added.len() == Self::ADDITIONS {
            self.followed_from = self.added.remove(0).0;
        }
        self.added.extend(day.map(|it| (self.revision, it)));
    }

    fn changed_from(&self, revision: u64) -> Option<NaiveDate> {
        let later = self.added.iter().filter(|it| it.0 > revision);
        (self.followed_from <= revision)
            .then(|| later.map(|it| it.1).min().unwrap_or(NaiveDate::MAX))
    }
}

/// A state of the journal: the first number changes when another program writes, the second when
/// this one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen(i64, u64);

fn seen(conn: &Connection) -> Result<Seen, Error> {
    let others = conn.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
    Ok(Seen(others, conn.total_changes()))
}

impl Remembered {
    /// Follows an operation that has been done.
    ///
    /// `before` is how many changes this connection had made when the operation began.
    pub(crate) fn follow(&self, read: Read<'_>, before: u64, operation: i64, touched: &Touched) {
        let kept = &mut *self.0.borrow_mut();
        // What money is worth and which day it is may have changed for all.
        let holds = !touched.nouns.contains(&Noun::Settings);
        match &mut kept.seen {
            Some(seen) if seen.1 == before && holds => {
                seen.1 = read.conn().total_changes();
                if kept.take_in(read, operation, touched).is_err() {
                    kept.seen = None;
                }
            }
            _ => kept.seen = None,
        }
    }

    /// Passes over changes to what nothing here is gathered from.
    ///
    /// `before` is how many changes this connection had made before them.
    pub(crate) fn pass_over(&self, conn: &Connection, before: u64) {
        if let Some(seen) = self.0.borrow_mut().seen.as_mut().filter(|it| it.1 == before) {
            seen.1 = conn.total_changes();
        }
    }

    /// Forgets everything.
    pub(crate) fn forget(&self) {
        self.0.borrow_mut().seen = None;
    }
}

/// What an operation has done to records.
enum Done {
    /// It added some, and that is all.
    Added,
    /// It changed or removed some of these clients.
    Changed,
    /// It changed or removed what may concern every client.
    ChangedForAll,
}

impl Done {
    fn of(conn: &Connection, operation: i64) -> Result<Self, Error> {
        let mut query = conn.prepare_cached(include_str!("done.sql"))?;
        Ok(query.query_row([operation], |row| match row.get(0)? {
            0 => Ok(Self::Added),
            1 => Ok(Self::Changed),
            _ => Ok(Self::ChangedForAll),
        })?)
    }
}

/// Returns the clients that now have what an operation has written. One that a record was taken
/// from is known from its history.
fn owners(conn: &Connection, operation: i64) -> Result<Vec<Uuid>, Error> {
    let mut query = conn.prepare_cached(include_str!("owners.sql"))?;
    Ok(query.query_map([operation], |row| row.cell(0))?.collect::<Result<_, _>>()?)
}

impl Kept {
    /// Brings everything up to date.
    fn catch_up(&mut self, read: Read<'_>) -> Result<(), Error> {
        let now = seen(read.conn())?;
        if self.seen != Some(now) {
            // The state is asked for before gathering, so that what another program writes
            // meanwhile is noticed the next time.
            self.seen = None;
            self.clients.clear();
            self.stale.clear();
            self.total = Months::default();
            self.gather(read, Whose::All)?;
            self.seen = Some(now);
        }
        while let Some(client) = self.stale.first().copied() {
            if let Some(before) = self.clients.remove(&client) {
                self.total.take_away(&before.months);
            }
            match self.gather(read, Whose::Client(client)) {
                Ok(()) | Err(Error::NotFound(_)) => {}
                Err(other) => return Err(other),
            }
            self.stale.remove(&client);
        }
        if !self.practice.months.iter().eq(self.total.each()) {
            self.practice = Arc::new(self.total.practice());
        }
        Ok(())
    }

    fn gather(&mut self, read: Read<'_>, whose: Whose<'_>) -> Result<(), Error> {
        for (evidence, months) in Gathering::of(read, whose)? {
            self.revision += 1;
            self.total.add(&months);
            let client = evidence.client.uuid();
            let evidence = Arc::new(evidence);
            let (revision, turn, followed_from) = (self.revision, self.revision, self.revision);
            let added = Vec::new();
            let known = Known { evidence, months, revision, followed_from, added, turn };
            self.clients.insert(client, known);
        }
        Ok(())
    }

    /// Takes in what an operation has done.
    fn take_in(&mut self, read: Read<'_>, operation: i64, touched: &Touched) -> Result<(), Error> {
        self.turn(touched);
        if !depends_on(&touched.nouns) {
            return Ok(());
        }
        match Done::of(read.conn(), operation)? {
            Done::Added => {
                for client in &touched.clients {
                    let (client, nouns) = (client.uuid(), &touched.nouns);
                    self.add(read, client, Whose::Added { client, operation, nouns })?;
                }
            }
            Done::Changed => {
                self.stale.extend(touched.clients.iter().map(|it| it.uuid()));
                self.stale.extend(owners(read.conn(), operation)?);
            }
            Done::ChangedForAll => self.seen = None,
        }
        Ok(())
    }

    /// Gives a new number to every client that was touched. Days off move what is due with all.
    fn turn(&mut self, touched: &Touched) {
        self.revision += 1;
        let all = touched.nouns.contains(&Noun::Holiday);
        for (id, known) in &mut self.clients {
            if all || touched.clients.contains(&Id::new(*id)) {
                known.turn = self.revision;
            }
        }
    }

    /// Puts what an operation has added beside what is known of a client.
    fn add(&mut self, read: Read<'_>, client: Uuid, added: Whose<'_>) -> Result<(), Error> {
        let Some(known) = self.clients.get_mut(&client) else {
            self.stale.insert(client);
            return Ok(());
        };
        if self.stale.contains(&client) {
            return Ok(());
        }
        self.revision += 1;
        known.revision = self.revision;
        for (added, months) in Gathering::of(read, added)? {
            self.total.add(&months);
            known.months.add(&months);
            known.note(added.first_day());
            Arc::make_mut(&mut known.evidence).take_in(added);
        }
        Ok(())
    }

    /// Returns the evidence of a client with the practice as it is now.
    fn evidence(&mut self, client: Uuid) -> Option<Arc<Evidence>> {
        let known = self.clients.get_mut(&client)?;
        if !Arc::ptr_eq(&known.evidence.practice, &self.practice) {
            Arc::make_mut(&mut known.evidence).practice = Arc::clone(&self.practice);
        }
        Some(Arc::clone(&known.evidence))
    }
}
