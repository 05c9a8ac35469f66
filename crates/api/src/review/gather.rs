//! Gathering what a dossier is made from, and no more than its level may show.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::assess::evidence::Evidence;
use domain::assess::policy::{self, Policy};
use domain::client::Client;
use domain::engagement::Engagement;
use domain::entry::Entry;
use domain::hard_time::HardTime;
use domain::id::Id;
use domain::moment::Moment;
use domain::notice;
use domain::renewal::{Agreed, Disclosure, Dossier, PrivateAccount, Records, Sources, dossier};
use domain::review::Review;
use domain::settings::Settings;
use domain::text::Text;
use store::Read;

use crate::error::Error;
use crate::holiday::Book;
use crate::standing::{HISTORY_DAYS, events, history};
use crate::view::review::PictureView;

/// Everything a dossier is made from.
pub(crate) struct Gathered {
    pub client: Client,
    pub settings: Settings,
    /// Those that ran on the day, the next to be decided first.
    pub engagements: Vec<Engagement>,
    pub reviews: Vec<Review>,
    /// The relationship over time; only at the level of everything.
    pub picture: Option<PictureView>,
    at: Moment,
    evidence: Arc<Evidence>,
    records: Records,
    quotes: BTreeMap<Id<Entry>, Text>,
    private: BTreeMap<Id<Entry>, PrivateAccount>,
    hard_times: Vec<HardTime>,
    agreed: Vec<Agreed>,
    /// The public holidays, as they counted then.
    pub book: Book,
    policies: Vec<(DateTime<Utc>, Policy)>,
}

impl Gathered {
    /// Reads what there is at an instant. Quotes, readings, feelings and hard times are not even read where the
    /// level does not show them.
    pub(crate) fn of(
        read: Read<'_>,
        client: Id<Client>,
        at: Moment,
        level: Disclosure,
    ) -> Result<Self, Error> {
        let client = read.client(client)?;
        let id = client.id;
        let today = at.day();
        let is_private = level == Disclosure::Everything;
        let evidence = read.evidence(id)?;
        let policies = read.policies()?;
        let mut engagements = read.engagements(id)?;
        engagements.retain(|it| it.starts_on <= today && it.ends_on.is_none_or(|end| end >= today));
        let mut agreed = Vec::new();
        for it in &engagements {
            if let Some((money, per)) = it.value_on(today)
                && let Some(minor) = read.own_minor(money)?
            {
                agreed.push(Agreed { engagement: it.id, minor, per });
            }
        }
        let picture =
            if is_private { Some(picture(read, &evidence, &policies, at.at)?) } else { None };
        Ok(Self {
            settings: read.settings()?,
            engagements,
            reviews: read.reviews(id)?.into_iter().filter(|it| it.decided_at <= at).collect(),
            picture,
            at,
            records: Records {
                boundaries: read.boundaries(id)?,
                promises: read.promises(id)?,
                complaints: read.complaints(id)?,
                gestures: read.gesture_entries(id)?,
                accounts: read.marked_facts(id)?,
            },
            quotes: if level == Disclosure::Facts {
                BTreeMap::new()
            } else {
                read.marked_quotes(id)?
            },
            private: if is_private { read.marked_private(id)? } else { BTreeMap::new() },
            hard_times: if is_private { read.hard_times(id)? } else { Vec::new() },
            agreed,
            book: Book::read(read)?,
            policies,
            evidence,
            client,
        })
    }

    /// Makes the dossier.
    pub(crate) fn dossier(&self) -> Dossier {
        let today = self.at.day();
        let term_began_on = self
            .engagements
            .iter()
            .filter_map(|it| notice::notice(it, today, &self.book.of(it)).term)
            .map(|it| it.0)
            .max();
        let sources = Sources {
            evidence: &self.evidence,
            records: &self.records,
            quotes: &self.quotes,
            private: &self.private,
            agreed: &self.agreed,
            policies: &self.policies,
            reviews: &self.reviews,
            hard_times: &self.hard_times,
            term_began_on,
        };
        dossier(sources, self.at.at)
    }
}

fn picture(
    read: Read<'_>,
    evidence: &Evidence,
    versions: &[(DateTime<Utc>, Policy)],
    as_of: DateTime<Utc>,
) -> Result<PictureView, Error> {
    let (_, policy) = policy::in_force(versions, as_of);
    let first = evidence.first_contact().filter(|it| *it <= as_of);
    let from = first.unwrap_or(as_of).max(as_of - TimeDelta::days(HISTORY_DAYS));
    let history = history(evidence, versions, from, as_of);
    Ok(PictureView {
        client: evidence.client.into(),
        as_of,
        score: history.last().map_or(0.0, |it| it.score),
        watch_from: policy.watch_from,
        strained_from: policy.strained_from,
        line_from: policy.line_from,
        line_clears_below: policy.line_clears_below,
        history,
        events: events::events(read, evidence.client, versions, from, as_of)?,
    })
}
