//! Care: what belongs to a recovery plan, hard times, and check-ins.

use domain::check_in::CheckIn;
use domain::hard_time::HardTime;
use domain::id::Id;
use domain::recovery::{Recovery, RecoveryPart};
use domain::text::Text;

use super::{Folder, text};

impl Folder<'_> {
    /// Makes the promise that was noted last part of a plan.
    pub(crate) fn promised_in(&mut self, plan: Id<Recovery>) {
        let part = self.desk.journal.promises.last().map(|it| RecoveryPart::Promise(it.id));
        self.part_of(plan, part);
    }

    /// Makes the work that was noted last part of a plan.
    pub(crate) fn worked_in(&mut self, plan: Id<Recovery>) {
        let part = self.desk.journal.work.last().map(|it| RecoveryPart::Work(it.id));
        self.part_of(plan, part);
    }

    /// Makes the goodwill that was noted last part of a plan.
    pub(crate) fn given_in(&mut self, plan: Id<Recovery>) {
        let part = self.desk.journal.concessions.last().map(|it| RecoveryPart::Concession(it.id));
        self.part_of(plan, part);
    }

    fn part_of(&mut self, plan: Id<Recovery>, part: Option<RecoveryPart>) {
        let plan = self.desk.journal.recoveries.iter_mut().find(|it| it.id == plan);
        if let (Some(plan), Some(part)) = (plan, part) {
            plan.parts.push(part);
        }
    }

    /// Notes hard times.
    pub(crate) fn hard_time(&mut self, since: i64, until: Option<i64>, note: &str) {
        let since_on = self.desk.day(since);
        let id = self.desk.id_on(since_on);
        let until_on = until.map(|it| self.desk.day(it));
        let (client, note) = (self.client, Text::new(note));
        self.desk.journal.hard_times.push(HardTime { id, client, since_on, until_on, note });
    }

    /// Plans a check-in so many days before the day of the sample, for another such day.
    pub(crate) fn check_in(
        &mut self,
        (planned, due): (i64, i64),
        about: &str,
        by_hand: bool,
        done: Option<(i64, &str)>,
    ) {
        let planned_on = self.desk.day(planned);
        let id = self.desk.id_on(planned_on);
        self.desk.journal.check_ins.push(CheckIn {
            id,
            client: self.client,
            complaint: None,
            about: text(about),
            due_on: self.desk.working_day(due),
            by_hand,
            done_on: done.map(|(ago, _)| self.desk.working_day(ago)),
            note: done.and_then(|(_, note)| Text::new(note)),
        });
    }
}
