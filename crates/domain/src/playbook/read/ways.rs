//! Where the steps of a playbook lead.

use std::collections::HashMap;

use super::{Draft, END, Flaw, Reader, folded, same};
use crate::playbook::{Branch, Next};

impl Reader {
    /// Finds the steps that others lead to by name.
    pub(super) fn resolve(&mut self, drafts: &[Draft]) -> Vec<Next> {
        let places: HashMap<String, usize> =
            drafts.iter().enumerate().map(|(at, it)| (folded(it.name.as_str()), at)).collect();
        let mut nexts = Vec::with_capacity(drafts.len());
        for (index, draft) in drafts.iter().enumerate() {
            let step = Some(draft.name.to_string());
            if draft.act.is_none() && draft.lines.is_empty() && !draft.flawed {
                self.note_in(draft.line, Flaw::NothingInStep, None, step.clone());
            }
            if let (Some((line, _)), false) = (&draft.then, draft.branches.is_empty()) {
                self.note_in(*line, Flaw::ThenAndIf, None, step.clone());
            }
            let mut find = |line: usize, name: &str| -> Option<usize> {
                if same(name, END) {
                    return None;
                }
                let found = places.get(&folded(name)).copied();
                if found.is_none() {
                    self.note_in(line, Flaw::UnknownStep, Some(name), step.clone());
                }
                found
            };
            let following = (index + 1 < drafts.len()).then_some(index + 1);
            nexts.push(if draft.branches.is_empty() {
                Next::Go(draft.then.as_ref().map_or(following, |(line, name)| find(*line, name)))
            } else {
                let branches = draft.branches.iter().map(|(line, answer, name)| Branch {
                    answer: answer.clone(),
                    to: find(*line, name),
                });
                Next::Ask(branches.collect())
            });
        }
        nexts
    }

    /// Notes steps that nothing leads to, and steps from which no way leads to the end.
    pub(super) fn check_ways(&mut self, drafts: &[Draft], nexts: &[Next]) {
        let mut reached = vec![false; drafts.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(nexts[at].targets().into_iter().flatten());
            }
        }
        let mut ends = vec![false; drafts.len()];
        // A way out grows by at least one step in each round, or there is no more.
        loop {
            let before = ends.clone();
            for (at, next) in nexts.iter().enumerate() {
                let leads_out = |to: &Option<usize>| to.is_none_or(|it| before[it]);
                ends[at] = ends[at] || next.targets().iter().any(leads_out);
            }
            if ends == before {
                break;
            }
        }
        for (at, draft) in drafts.iter().enumerate() {
            let flaw = match (reached[at], ends[at]) {
                (false, _) => Flaw::NeverReached,
                (true, false) => Flaw::NoWayOut,
                (true, true) => continue,
            };
            let name = draft.name.to_string();
            self.note_in(draft.line, flaw, Some(draft.name.as_str()), Some(name));
        }
    }
}
