//! Says which part of a page is meant, in the words of a person: by its role and its name.

use std::fmt;

use serde_json::{Value, json};

/// The script that looks for it.
pub const SCRIPT: &str = include_str!("find.js");

/// Something on the page that a person can see and reach.
///
/// A name is matched in full; where nothing bears it in full, in part and in either case.
#[derive(Debug, Clone)]
pub struct Find {
    role: &'static str,
    name: String,
    nth: usize,
}

impl Find {
    /// An element of an ARIA role, such as `heading`, `dialog` or `tab`.
    pub fn role(role: &'static str, name: &str) -> Self {
        Self { role, name: name.to_owned(), nth: 0 }
    }

    pub fn button(name: &str) -> Self {
        Self::role("button", name)
    }

    pub fn link(name: &str) -> Self {
        Self::role("link", name)
    }

    /// A field of a form, of any kind, by its label.
    pub fn field(label: &str) -> Self {
        Self::role("field", label)
    }

    /// The innermost element that holds this text.
    pub fn text(text: &str) -> Self {
        Self::role("text", text)
    }

    /// What a selector matches, where no role and no name fit.
    pub fn css(selector: &str) -> Self {
        Self::role("css", selector)
    }

    /// The one after `count` others that match as well.
    pub fn after(mut self, count: usize) -> Self {
        self.nth = count;
        self
    }

    pub fn arguments(&self) -> Value {
        json!([self.role, self.name, self.nth])
    }
}

impl fmt::Display for Find {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} {:?}", self.role, self.name)?;
        if self.nth > 0 {
            write!(f, " after {} like it", self.nth)?;
        }
        Ok(())
    }
}
