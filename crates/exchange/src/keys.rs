//! Keys: the names that records of a file have for each other.
//!
//! A key is known among the records of its noun within its client, so two clients may each have a
//! contact `anna`. Keys of general records are known everywhere. A key that is a UUID is the
//! record's id, and is known once in the whole file.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::nearest::{did_you_mean, shown};

/// The keys of a file, as far as it is read.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    general: HashMap<(&'static str, String), Uuid>,
    own: HashMap<(&'static str, String), Uuid>,
    /// Every UUID that stands as a key anywhere.
    ids: HashSet<(&'static str, Uuid)>,
    own_ids: HashSet<(&'static str, Uuid)>,
    general_ids: HashSet<(&'static str, Uuid)>,
    in_client: bool,
}

/// Returns the UUID that a key is, if it is one in the usual form with hyphens.
fn uuid(key: &str) -> Option<Uuid> {
    (key.len() == 36).then(|| Uuid::parse_str(key).ok()).flatten()
}

impl Keys {
    /// Forgets the keys of the client before, and takes the keys of the next.
    pub(crate) fn enter_client(&mut self) {
        self.own.clear();
        self.own_ids.clear();
        self.in_client = true;
    }

    /// Gives the record with this key its id.
    ///
    /// Returns the sentence that says what is wrong with the key, where something is.
    pub(crate) fn enrol(
        &mut self,
        noun: &'static str,
        key: String,
        new_id: &mut dyn FnMut() -> Uuid,
    ) -> Result<Uuid, String> {
        if key.trim().is_empty() {
            return Err("The key is empty. Leave it out, or give it a name.".to_owned());
        }
        let twice = |key: &str| {
            format!("The key `{}` is used twice for a {noun}. Give one another key.", shown(key))
        };
        if let Some(id) = uuid(&key) {
            if !self.ids.insert((noun, id)) {
                return Err(twice(&key));
            }
            let scope = if self.in_client { &mut self.own_ids } else { &mut self.general_ids };
            scope.insert((noun, id));
            return Ok(id);
        }
        let place = (noun, key);
        if self.own.contains_key(&place) || self.general.contains_key(&place) {
            return Err(twice(&place.1));
        }
        let id = new_id();
        let scope = if self.in_client { &mut self.own } else { &mut self.general };
        scope.insert(place, id);
        Ok(id)
    }

    /// Returns the id of the record that a key refers to.
    ///
    /// Looking for the nearest key takes time by the number of keys, so it has to be wanted.
    pub(crate) fn find(
        &self,
        noun: &'static str,
        key: String,
        wants_hint: bool,
    ) -> Result<Uuid, String> {
        if let Some(id) = uuid(&key) {
            let place = (noun, id);
            if self.own_ids.contains(&place) || self.general_ids.contains(&place) {
                return Ok(id);
            }
            if self.ids.contains(&place) {
                return Err(format!("This {noun} belongs to another client. Refer to one here."));
            }
        }
        let place = (noun, key);
        if let Some(id) = self.own.get(&place).or_else(|| self.general.get(&place)) {
            return Ok(*id);
        }
        let key = place.1;
        let all = self.own.keys().chain(self.general.keys());
        let all = all.take(if wants_hint { usize::MAX } else { 0 });
        let known = all.filter(|(other, _)| *other == noun);
        let hint = did_you_mean(&key, known.map(|(_, key)| key.as_str()));
        Err(format!(
            "No {noun} of this client has the key `{}`.{hint} Give the {noun} that key, or leave \
             the reference out.",
            shown(&key)
        ))
    }
}
