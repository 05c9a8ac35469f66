//! Every storyline stands where it is meant to.

use domain::assess::assess;
use domain::assess::policy::Policy;

use crate::{days, evidence};

#[test]
fn every_storyline_has_the_standing_it_is_meant_to_have() {
    for today in days() {
        let journal = sample::journal(today);
        let now = today.and_hms_opt(7, 0, 0).unwrap().and_utc();
        let mut off = Vec::new();
        for (name, standing) in sample::intended() {
            let client = journal.clients.iter().find(|it| it.name.as_str() == name).unwrap();
            let found = assess(&evidence::of(&journal, client.id), &Policy::default(), now);
            if found.standing != standing {
                let strains: Vec<_> = found
                    .dimensions
                    .iter()
                    .map(|it| (it.dimension, it.strain.map(f64::round)))
                    .collect();
                off.push(format!(
                    "{name}: {:?} with {:.1} instead of {standing:?}; {strains:?}",
                    found.standing, found.score
                ));
            }
        }
        assert!(off.is_empty(), "on {today}:\n{}", off.join("\n"));
    }
}
