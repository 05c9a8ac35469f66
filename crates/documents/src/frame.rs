//! What stands above the subject of a letter: who writes, to whom, where and when.

use chrono::NaiveDate;
use domain::letter::facts::{Recipient, Sender, Source};
use domain::text::Text;
use words::{Arg, Words, format};

use crate::draft::{Frame, Paragraph};
use crate::inline::{lines, one_line, phrase};

/// Sets what stands above the subject: who writes, to whom, where and when.
pub fn frame(
    sender: &Sender,
    recipient: &Recipient,
    place: Option<&Text>,
    written_on: NaiveDate,
    words: &Words,
) -> Frame {
    let mut head = names(sender);
    head.extend(sender.postal.iter().flat_map(lines));
    head.extend([&sender.phone, &sender.email].into_iter().flatten().map(one_line));

    let mut to = vec![one_line(&recipient.name)];
    let mut to_sources = vec![Source::Client(recipient.client)];
    if let Some((contact, name)) = &recipient.contact
        && name != &recipient.name
    {
        to.push(one_line(name));
        to_sources.push(Source::Contact(*contact));
    }
    to.extend(recipient.postal.iter().flat_map(lines));

    let date: Arg<'_> = format::date_long(words, written_on).into();
    let dateline = match place {
        Some(place) => {
            let place = phrase(place).into();
            words.say("letter-dateline", &[("place", place), ("date", date)])
        }
        None => words.say("letter-dateline-without-place", &[("date", date)]),
    };
    Frame {
        letterhead: of_settings(&head),
        recipient: Paragraph::running(to.join("\n"), to_sources),
        dateline: Paragraph::running(dateline, [Source::Chosen]),
    }
}

/// Returns the sender's name and business, each once, one line each.
pub(crate) fn names(sender: &Sender) -> Vec<String> {
    let mut names: Vec<_> =
        [&sender.name, &sender.business].into_iter().flatten().map(one_line).collect();
    names.dedup();
    names
}

/// Sets lines that come from the person's own details.
pub(crate) fn of_settings(lines: &[String]) -> Paragraph {
    let sources = if lines.is_empty() { Vec::new() } else { vec![Source::Settings] };
    Paragraph::running(lines.join("\n"), sources)
}
