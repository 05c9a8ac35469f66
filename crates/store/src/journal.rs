//! A whole journal at once: taken in, and given out.

use std::collections::HashSet;

use domain::attachment::Attachment;
use domain::id::Id;
use domain::incident::What;
use domain::journal::Journal;
use domain::playbook::Which;
use domain::recovery::RecoveryPart;
use domain::review::Review;
use rusqlite::Connection;
use uuid::Uuid;

use crate::attachment::{bytes, texts};
use crate::record::{self, Adder, Record};
use crate::settings::policy_id;
use crate::{Error, Read, Tx, searched};

/// How much a journal that was taken in has brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub clients: usize,
    pub entries: usize,
    /// Every other record, the parts of records not counted.
    pub others: usize,
    /// Whether its settings and policies have become ours.
    pub settings: bool,
}

impl Tx<'_> {
    /// Adds everything a journal holds.
    ///
    /// Its settings and policies replace ours only where there is no client yet, not even in the
    /// bin.
    ///
    /// # Errors
    /// `Invalid` where a record names one that is not there, or an id is taken; then nothing is
    /// added.
    pub fn add_journal(&self, it: &Journal) -> Result<Counts, Error> {
        let conn = self.conn();
        let taken = "SELECT EXISTS (SELECT 1 FROM client)";
        let mut counts = Counts {
            clients: it.clients.len(),
            entries: it.entries.len(),
            others: it.attachments.len(),
            settings: record::value(conn, taken, &[])? == Some(false),
        };
        if counts.settings {
            self.change_settings(&it.settings)?;
            self.change_logo(it.logo.as_ref())?;
            conn.execute("DELETE FROM policy", [])?;
            for (since_at, policy) in &it.policies {
                self.add_policy(policy_id(*since_at), *since_at, policy)?;
            }
        }
        let triggers = silence_search(conn)?;
        counts.others += add_records(conn, it)?;
        for (attachment, bytes) in &it.attachments {
            self.add_attachment(attachment, bytes)?;
        }
        for it in &it.attachment_texts {
            self.keep_attachment_text(it.attachment, it.reading, &it.text)?;
        }
        // A letter can name the file that proves it, an obligation its letter.
        counts.others += add_all(conn, &it.letters)? + add_all(conn, &it.obligations)?;
        counts.others += add_all(conn, &it.hard_times)? + add_all(conn, &it.check_ins)?;
        catch_up_search(conn, &triggers)?;
        Ok(counts)
    }
}

/// Adds the records in an order in which each finds those it names. Returns how many were neither
/// clients nor entries.
fn add_records(conn: &Connection, it: &Journal) -> Result<usize, Error> {
    let mut others = add_all(conn, &it.holidays)?;
    add_all(conn, &it.clients)?;
    others += add_all(conn, &it.contacts)?;
    others += add_all(conn, &it.moves)?;
    others += add_all(conn, &it.engagements)?;
    others += add_all(conn, &it.terms)?;
    others += add_all(conn, &it.boundaries)?;
    add_all(conn, &it.entries)?;
    others += add_all(conn, &it.entry_versions)?;
    others += add_all(conn, &it.expectations)?;
    others += add_all(conn, &it.tellings)?;
    others += add_all(conn, &it.invoices)?;
    others += add_all(conn, &it.payments)?;
    others += add_all(conn, &it.work)?;
    others += add_all(conn, &it.costs)?;
    others += add_all(conn, &it.promises)?;
    others += add_all(conn, &it.complaints)?;
    others += add_all(conn, &it.incidents)?;
    others += add_all(conn, &it.gestures)?;
    others += add_all(conn, &it.concessions)?;
    others += add_all(conn, &it.recoveries)?;
    others += add_all(conn, &it.colleagues)?;
    others += add_all(conn, &it.templates)?;
    others += add_all(conn, &it.prompts)?;
    others += add_all(conn, &reviews_in_turn(&it.reviews))?;
    others += add_all(conn, &it.playbooks)?;
    others += add_all(conn, &it.runs)?;
    others += add_all(conn, &it.reminders)?;
    Ok(others)
}

/// Returns reviews in an order in which each finds the one it replaces.
fn reviews_in_turn(reviews: &[Review]) -> Vec<Review> {
    let mut ordered = reviews.to_vec();
    ordered.sort_by_key(|it| (domain::review::earlier(reviews, it).len(), it.id));
    ordered
}

/// Takes away the triggers that keep the search index while rows are added, and returns them.
///
/// An index that is kept row by row writes itself out after each of them, which takes ten times
/// as long as all the rest. Like everything else this is undone where the operation fails.
fn silence_search(conn: &Connection) -> Result<Vec<String>, Error> {
    let sql = "SELECT name, sql FROM main.sqlite_schema
               WHERE type = 'trigger' AND name GLOB '*_found_insert'";
    let triggers: Vec<(String, String)> = conn
        .prepare(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER main.\"{name}\""))?;
    }
    Ok(triggers.into_iter().map(|it| it.1).collect())
}

/// Adds to the search index what is not in it yet, in its own order, and puts the triggers back.
fn catch_up_search(conn: &Connection, triggers: &[String]) -> Result<(), Error> {
    searched::fill(
        conn,
        "INSERT INTO search_text (rowid, body, scope)
         SELECT sort_key, body, scope FROM search_source
         WHERE sort_key NOT IN (SELECT id FROM search_text_docsize) ORDER BY sort_key",
    )?;
    for sql in triggers {
        conn.execute_batch(sql)?;
    }
    Ok(())
}

fn add_all<R: Record>(conn: &Connection, records: &[R]) -> Result<usize, Error> {
    let mut adder = Adder::new(conn)?;
    for it in records {
        adder.add(it)?;
    }
    Ok(records.len())
}

impl Read<'_> {
    /// Returns everything the journal holds, without its history and its bin, ordered by id.
    ///
    /// It stands on its own: a link to a record in the bin is left out, and so is what cannot be
    /// without such a record.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn journal(&self) -> Result<Journal, Error> {
        let conn = self.conn();
        let attachments: Vec<Attachment> = all(conn)?;
        let attachments = attachments
            .into_iter()
            .map(|it| bytes(conn, it.id).map(|bytes| (it, bytes)))
            .collect::<Result<_, _>>()?;
        let mut journal = Journal {
            settings: self.settings()?,
            logo: self.logo()?,
            policies: self.policies()?,
            holidays: all(conn)?,
            clients: all(conn)?,
            contacts: all(conn)?,
            moves: all(conn)?,
            expectations: all(conn)?,
            engagements: all(conn)?,
            terms: all(conn)?,
            boundaries: all(conn)?,
            entries: all(conn)?,
            entry_versions: all(conn)?,
            tellings: all(conn)?,
            invoices: all(conn)?,
            payments: all(conn)?,
            work: all(conn)?,
            costs: all(conn)?,
            promises: all(conn)?,
            complaints: all(conn)?,
            incidents: all(conn)?,
            gestures: all(conn)?,
            concessions: all(conn)?,
            recoveries: all(conn)?,
            letters: all(conn)?,
            obligations: all(conn)?,
            hard_times: all(conn)?,
            check_ins: all(conn)?,
            colleagues: all(conn)?,
            templates: all(conn)?,
            prompts: all(conn)?,
            reviews: all(conn)?,
            playbooks: all(conn)?,
            runs: all(conn)?,
            reminders: all(conn)?,
            attachment_texts: texts(conn)?,
            attachments,
        };
        cut_loose(&mut journal);
        Ok(journal)
    }
}

fn all<R: Record>(conn: &Connection) -> Result<Vec<R>, Error> {
    record::of_all(conn, "TRUE", "id", &[])
}

fn ids<R: Record>(records: &[R]) -> HashSet<Id<R>> {
    records.iter().map(Record::id).collect()
}

/// Returns the ids of all records that something due can come from.
fn recorded(it: &Journal) -> HashSet<Uuid> {
    let engagements = it.engagements.iter().map(|it| it.id.uuid());
    engagements
        .chain(it.promises.iter().map(|it| it.id.uuid()))
        .chain(it.recoveries.iter().map(|it| it.id.uuid()))
        .chain(it.complaints.iter().map(|it| it.id.uuid()))
        .chain(it.prompts.iter().map(|it| it.id.uuid()))
        .chain(it.invoices.iter().map(|it| it.id.uuid()))
        .chain(it.obligations.iter().map(|it| it.id.uuid()))
        .chain(it.hard_times.iter().map(|it| it.id.uuid()))
        .chain(it.check_ins.iter().map(|it| it.id.uuid()))
        .collect()
}

/// Leaves out links to what is not in the journal.
fn cut_loose(it: &mut Journal) {
    fn cut<T>(link: &mut Option<Id<T>>, there: &HashSet<Id<T>>) {
        *link = link.filter(|id| there.contains(id));
    }
    let contacts = ids(&it.contacts);
    let engagements = ids(&it.engagements);
    let terms = ids(&it.terms);
    let boundaries = ids(&it.boundaries);
    let entries = ids(&it.entries);
    let invoices = ids(&it.invoices);
    let promises = ids(&it.promises);
    let complaints = ids(&it.complaints);
    let prompts = ids(&it.prompts);
    let playbooks = ids(&it.playbooks);
    let letters = ids(&it.letters);
    let files: HashSet<_> = it.attachments.iter().map(|(it, _)| it.id).collect();

    let records: HashSet<_> = recorded(it);
    it.reminders.retain(|it| records.contains(&it.of.record));
    it.entry_versions.retain(|it| entries.contains(&it.entry));
    it.terms.retain(|it| engagements.contains(&it.engagement));
    it.tellings.retain(|it| boundaries.contains(&it.boundary));
    it.gestures.retain(|it| entries.contains(&it.entry));
    it.incidents.retain(|it| {
        entries.contains(&it.entry)
            && !matches!(it.what, What::Crossing { boundary } if !boundaries.contains(&boundary))
    });
    it.expectations.iter_mut().for_each(|it| cut(&mut it.entry, &entries));
    it.boundaries.iter_mut().for_each(|it| cut(&mut it.term, &terms));
    it.terms.iter_mut().for_each(|it| cut(&mut it.contract, &files));
    it.tellings.iter_mut().for_each(|it| cut(&mut it.entry, &entries));
    it.promises.iter_mut().for_each(|it| cut(&mut it.entry, &entries));
    it.invoices.iter_mut().for_each(|it| cut(&mut it.engagement, &engagements));
    it.payments.iter_mut().for_each(|it| cut(&mut it.invoice, &invoices));
    it.work.iter_mut().for_each(|it| cut(&mut it.engagement, &engagements));
    let (work, costs, concessions) = (ids(&it.work), ids(&it.costs), ids(&it.concessions));
    for it in &mut it.recoveries {
        cut(&mut it.complaint, &complaints);
        it.parts.retain(|part| match part {
            RecoveryPart::Promise(id) => promises.contains(id),
            RecoveryPart::Work(id) => work.contains(id),
            RecoveryPart::Cost(id) => costs.contains(id),
            RecoveryPart::Concession(id) => concessions.contains(id),
        });
    }
    let reviews = ids(&it.reviews);
    for it in &mut it.reviews {
        cut(&mut it.engagement, &engagements);
        cut(&mut it.replaces, &reviews);
    }
    for it in &mut it.letters {
        cut(&mut it.engagement, &engagements);
        cut(&mut it.proof_file, &files);
    }
    it.check_ins.iter_mut().for_each(|it| cut(&mut it.complaint, &complaints));
    for it in &mut it.obligations {
        cut(&mut it.engagement, &engagements);
        cut(&mut it.letter, &letters);
    }
    for it in &mut it.entries {
        cut(&mut it.engagement, &engagements);
        it.people.retain(|id| contacts.contains(id));
    }
    for it in &mut it.complaints {
        cut(&mut it.entry, &entries);
        it.steps.iter_mut().for_each(|it| cut(&mut it.entry, &entries));
    }
    for it in &mut it.incidents {
        match &mut it.what {
            What::LatePayment { invoice } => cut(invoice, &invoices),
            What::BrokenPromise { promise } => cut(promise, &promises),
            What::Complaint { complaint } => cut(complaint, &complaints),
            What::Abuse { .. } | What::Crossing { .. } | What::UnpaidScope { .. } => {}
        }
    }
    for it in &mut it.concessions {
        cut(&mut it.entry, &entries);
        cut(&mut it.complaint, &complaints);
    }
    for it in &mut it.runs {
        cut(&mut it.entry, &entries);
        cut(&mut it.complaint, &complaints);
        cut(&mut it.prompt, &prompts);
        it.of = it.of.filter(|of| !matches!(of, Which::Own(id) if !playbooks.contains(id)));
    }
    for (it, _) in &mut it.attachments {
        cut(&mut it.entry, &entries);
        cut(&mut it.engagement, &engagements);
    }
}
