//! What an entry gave rise to: tellings, incidents, gestures, promises, complaints, recoveries.

use chrono::TimeDelta;
use domain::boundary::{Boundary, Telling};
use domain::complaint::{Complaint, ComplaintStage, ComplaintStep, Importance};
use domain::id::Id;
use domain::incident::{Abuse, Cause, Gesture, GestureKind, Incident, Severity, Target, What};
use domain::playbook::{BuiltIn, Run, RunResult, RunStep, Which};
use domain::promise::{Party, Promise, Settlement};
use domain::recovery::{CHECK_DAYS, Recovery, RecoveryCheck, RecoveryOutcome};
use domain::text::Text;

use super::{Folder, text};

/// How and when a promise ended: days before the day of the sample, and the clock.
pub(crate) type Settled<'t> = Option<(Settlement, i64, &'t str)>;

/// A promise that has not ended.
pub(crate) const OPEN: Settled<'static> = None;

/// A promise that was kept.
pub(crate) const fn kept(ago: i64, time: &str) -> Settled<'_> {
    Some((Settlement::Kept, ago, time))
}

/// A promise that was broken.
pub(crate) const fn broken(ago: i64, time: &str) -> Settled<'_> {
    Some((Settlement::Broken, ago, time))
}

/// A promise that both sides let go.
pub(crate) const fn released(ago: i64, time: &str) -> Settled<'_> {
    Some((Settlement::Released, ago, time))
}

impl Folder<'_> {
    /// Notes that the client was given a boundary in this entry.
    pub(crate) fn told(&mut self, mark: &str, boundary: Id<Boundary>, wording: &str) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        self.desk.journal.tellings.push(Telling {
            id,
            boundary,
            client: self.client,
            at: place.at,
            channel: place.channel,
            entry: Some(place.entry),
            wording: text(wording),
        });
    }

    /// Notes an incident.
    pub(crate) fn incident(
        &mut self,
        mark: &str,
        what: What,
        severity: Severity,
        cause: Cause,
        note: &str,
    ) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        let note = Text::new(note);
        let incident = Incident { id, entry: place.entry, what, severity, cause, note };
        self.desk.journal.incidents.push(incident);
    }

    /// Notes that a boundary was crossed, by their conduct.
    pub(crate) fn crossed(
        &mut self,
        mark: &str,
        boundary: Id<Boundary>,
        severity: Severity,
        note: &str,
    ) {
        self.incident(mark, What::Crossing { boundary }, severity, Cause::TheirConduct, note);
    }

    /// Notes abuse.
    pub(crate) fn abuse(
        &mut self,
        mark: &str,
        manner: Abuse,
        toward: Target,
        severity: Severity,
        note: &str,
    ) {
        self.incident(mark, What::Abuse { manner, toward }, severity, Cause::TheirConduct, note);
    }

    /// Notes what speaks for the client.
    pub(crate) fn gesture(&mut self, mark: &str, kind: GestureKind, note: &str) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        let note = Text::new(note);
        self.desk.journal.gestures.push(Gesture { id, entry: place.entry, kind, note });
    }

    /// Notes a promise of ours.
    pub(crate) fn ours(&mut self, mark: &str, wording: &str, due: (i64, &str), end: Settled<'_>) {
        self.promise(mark, Party::Us, wording, due, end);
    }

    /// Notes a promise of theirs.
    pub(crate) fn theirs(
        &mut self,
        mark: &str,
        wording: &str,
        due: (i64, &str),
        end: Settled<'_>,
    ) -> Id<Promise> {
        self.promise(mark, Party::Client, wording, due, end)
    }

    fn promise(
        &mut self,
        mark: &str,
        by: Party,
        wording: &str,
        due: (i64, &str),
        end: Settled<'_>,
    ) -> Id<Promise> {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        let due_at = self.desk.moment(due.0, due.1);
        let settled = end.map(|(how, ago, time)| (how, self.desk.moment(ago, time).at));
        self.desk.journal.promises.push(Promise {
            id,
            client: self.client,
            by,
            wording: text(wording),
            made_at: place.at,
            due_at,
            entry: Some(place.entry),
            settled,
        });
        id
    }

    /// Notes a complaint, its incident, and the stages it went through (days before the day of the
    /// sample, with the mark of the entry that shows it, or `""`).
    #[expect(clippy::too_many_arguments, reason = "a complaint has as many sides as this")]
    pub(crate) fn complaint(
        &mut self,
        mark: &str,
        theme: &str,
        summary: &str,
        importance: Importance,
        cause: Cause,
        promised: bool,
        steps: &[(ComplaintStage, i64, &str)],
    ) -> Id<Complaint> {
        let place = self.place(mark);
        let id: Id<Complaint> = self.desk.ids.next(place.at.at);
        let raised_on = place.at.day();
        let mut kept = Vec::new();
        for (stage, ago, shown) in steps {
            let entry = (!shown.is_empty()).then(|| self.place(shown));
            // A working day before the complaint would put the cart before the horse.
            let on = entry.map_or_else(|| self.desk.day(*ago), |it| it.at.day()).max(raised_on);
            let id = self.desk.id_on(on);
            let entry = entry.map(|it| it.entry);
            kept.push(ComplaintStep { id, stage: *stage, on, entry, note: None });
        }
        kept.sort_by_key(|it| it.on);
        self.desk.journal.complaints.push(Complaint {
            id,
            client: self.client,
            entry: Some(place.entry),
            theme: text(theme),
            summary: Text::new(summary),
            importance,
            cause,
            promised,
            raised_on,
            steps: kept,
        });
        let severity = match importance {
            Importance::Low => Severity::Minor,
            Importance::Medium => Severity::Moderate,
            Importance::High => Severity::Serious,
        };
        self.incident(mark, What::Complaint { complaint: Some(id) }, severity, cause, "");
        id
    }

    /// Notes that a playbook was followed in an entry, two minutes a step.
    pub(crate) fn followed(
        &mut self,
        mark: &str,
        (playbook, title): (BuiltIn, &str),
        complaint: Option<Id<Complaint>>,
        steps: &[&str],
        result: RunResult,
        note: &str,
    ) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        let mut at = place.at.at;
        let mut taken = Vec::new();
        for step in steps {
            at += TimeDelta::minutes(2);
            taken.push(RunStep { name: text(step), done_at: at, answer: None });
        }
        self.desk.journal.runs.push(Run {
            id,
            client: self.client,
            of: Some(Which::BuiltIn(playbook)),
            title: text(title),
            started_at: place.at,
            ended_at: at,
            entry: Some(place.entry),
            complaint,
            prompt: None,
            steps: taken,
            result: Some(result),
            note: Text::new(note),
        });
    }

    /// Notes a recovery plan of the usual length, with what was seen at its four checks.
    pub(crate) fn recovery(
        &mut self,
        complaint: Option<Id<Complaint>>,
        starts: i64,
        criteria: &str,
        checks: &[(bool, &str)],
        outcome: Option<RecoveryOutcome>,
        note: &str,
    ) -> Id<Recovery> {
        let starts_on = self.desk.day(starts);
        let id: Id<Recovery> = self.desk.id_on(starts_on);
        let mut seen = Vec::new();
        for ((on_track, words), after) in checks.iter().zip(CHECK_DAYS) {
            let on = self.desk.day(starts - after);
            let id = self.desk.id_on(on);
            let note = Text::new(words);
            seen.push(RecoveryCheck { id, on, on_track: *on_track, note });
        }
        let ends_on = self.desk.day(starts - domain::recovery::DEFAULT_DAYS);
        self.desk.journal.recoveries.push(Recovery {
            id,
            client: self.client,
            complaint,
            criteria: text(criteria),
            starts_on,
            ends_on,
            checks: seen,
            ended: outcome.map(|it| (it, ends_on)),
            note: Text::new(note),
            parts: Vec::new(),
        });
        id
    }
}
