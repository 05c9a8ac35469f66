//! Lines to say, with blanks that are filled in for the client at hand.

use std::fmt;

use crate::closed::ClosedSet as _;
use crate::closed_set;

closed_set! {
    /// What can be filled into a line. Written in braces: `{client}`.
    pub enum Blank {
        /// The client's name.
        Client = "client",
        /// The person at the client.
        Contact = "contact",
        /// Our own name.
        Me = "me",
        /// The rule at hand.
        Boundary = "boundary",
        /// What we offer instead of what the rule forbids.
        Instead = "instead",
        /// When they hear from us next.
        Time = "time",
        /// What they are unhappy about most.
        Concern = "concern",
    }
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Blank(Blank),
}

/// A line: text with blanks, not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line(Vec<Piece>);

/// Why a text is no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineError {
    Empty,
    /// A brace without its other half.
    Brace,
    /// Nothing is called that.
    Unknown(String),
}

impl Line {
    /// Reads a line.
    ///
    /// # Errors
    /// Where it is blank, a brace is not closed, or a name in braces is not known.
    pub fn read(text: &str) -> Result<Self, LineError> {
        let mut rest = text.trim();
        if rest.is_empty() {
            return Err(LineError::Empty);
        }
        let mut pieces = Vec::new();
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            let inner = from.strip_prefix('{').ok_or(LineError::Brace)?;
            let (name, after) = inner.split_once('}').ok_or(LineError::Brace)?;
            if name.contains('{') {
                return Err(LineError::Brace);
            }
            let name = name.trim().to_lowercase();
            let blank = Blank::from_word(&name).ok_or(LineError::Unknown(name))?;
            pieces.push(Piece::Blank(blank));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Ok(Self(pieces))
    }

    /// Returns its parts in their order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }
}

impl fmt::Display for Line {
    /// Writes it as [`Line::read`] takes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => f.write_str(text)?,
                Piece::Blank(blank) => write!(f, "{{{}}}", blank.word())?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, LineError>) {
        let read = Line::read(text).map(|it| it.to_string());
        assert_eq!(read, expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn a_line_is_read_with_its_blanks() {
        check("I hear you.", Ok("I hear you."));
        check("  {contact}, I hear you. ", Ok("{contact}, I hear you."));
        check("{ Client }{time}", Ok("{client}{time}"));
        assert_eq!(
            Line::read("At {time}.").map(|it| it.pieces().to_vec()),
            Ok(vec![
                Piece::Text("At ".to_owned()),
                Piece::Blank(Blank::Time),
                Piece::Text(".".to_owned())
            ])
        );
    }

    #[test]
    fn what_is_no_line_says_why() {
        check("  ", Err(LineError::Empty));
        check("Hello {contact", Err(LineError::Brace));
        check("Hello contact}", Err(LineError::Brace));
        check("{a{client}", Err(LineError::Brace));
        check("{weather}", Err(LineError::Unknown("weather".to_owned())));
        check("{}", Err(LineError::Unknown(String::new())));
    }
}
