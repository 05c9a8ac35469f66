//! Where in a file something stands, such as `clients[2].entries[5].at`.

use std::fmt::Write as _;

/// One step down into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    Field(String),
    Item(usize),
}

/// A place in a file, held on the stack while it is visited; costs nothing until it is needed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'p> {
    up: Option<&'p At<'p>>,
    field: &'p str,
    item: Option<usize>,
}

impl<'p> At<'p> {
    /// The file itself.
    pub(crate) const TOP: At<'static> = At { up: None, field: "", item: None };

    /// Returns the place of a field of this record.
    pub(crate) const fn field(&'p self, field: &'p str) -> At<'p> {
        At { up: Some(self), field, item: None }
    }

    /// Returns the place of an item in a list of this record.
    pub(crate) const fn item(&'p self, field: &'p str, item: usize) -> At<'p> {
        At { up: Some(self), field, item: Some(item) }
    }

    /// Returns the place of an item of this list.
    pub(crate) const fn at_item(&'p self, item: usize) -> At<'p> {
        At { up: Some(self), field: "", item: Some(item) }
    }

    /// Returns the steps from the top.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let mut steps = self.up.map(At::steps).unwrap_or_default();
        if !self.field.is_empty() {
            steps.push(Step::Field(self.field.to_owned()));
        }
        steps.extend(self.item.map(Step::Item));
        steps
    }
}

/// Returns the steps as one path.
pub(crate) fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Field(name) if path.is_empty() => path.push_str(name),
            Step::Field(name) => {
                path.push('.');
                path.push_str(name);
            }
            Step::Item(item) => {
                let _ = write!(path, "[{item}]");
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_as_a_path() {
        let client = At::TOP.item("clients", 2);
        let entry = client.item("entries", 5);
        assert_eq!(path(&entry.field("at").steps()), "clients[2].entries[5].at");
        assert_eq!(path(&At::TOP.steps()), "");
    }
}
