//! Reading a file into a journal, all or nothing.

use domain::journal::Journal;
use uuid::Uuid;

use crate::client::each;
use crate::file::File;
use crate::path::At;
use crate::problem::{Problem, Problems, ReadError};
use crate::reader::{Home, Reader};
use crate::{
    boundary, check, client, colleague, holiday, place, playbook, policy, settings, template,
};

/// Reads an interchange file.
///
/// A key that is a UUID is kept as the record's id; every other record gets an id from `new_id`,
/// asked in the order of the file's description (docs/interchange.md).
///
/// # Errors
/// What is wrong, each with its line and field, as far as it could be told. Nothing of the file is
/// taken over then.
pub fn read(bytes: &[u8], new_id: &mut dyn FnMut() -> Uuid) -> Result<Journal, ReadError> {
    let text = text(bytes)?;
    let file: File = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => return Err(check::explain(text, &error)),
    };
    if let Some(error) = check::version(text, &file.format, file.version) {
        return Err(error);
    }

    let mut reader = Reader::new(new_id);
    let top = At::TOP;
    settings::read(&mut reader, &top.field("settings"), file.settings.unwrap_or_default());
    let general = Home::general(&reader.journal.settings);
    each(&mut reader, &top, "policies", file.policies, |reader, at, it| {
        policy::read(reader, at, &general, &it);
    });
    let (mut boundaries, mut clients) = (file.boundaries, file.clients);
    let mut playbooks = file.playbooks;
    let mut holidays = file.holidays;
    reader.enrol_all(&top, "holidays", &mut holidays);
    reader.enrol_all(&top, "boundaries", &mut boundaries);
    reader.enrol_all(&top, "playbooks", &mut playbooks);
    let (mut colleagues, mut templates) = (file.colleagues, file.templates);
    reader.enrol_all(&top, "colleagues", &mut colleagues);
    reader.enrol_all(&top, "templates", &mut templates);
    reader.enrol_all(&top, "clients", &mut clients);
    each(&mut reader, &top, "holidays", holidays, holiday::read);
    each(&mut reader, &top, "boundaries", boundaries, |reader, at, it| {
        boundary::read(reader, at, None, it);
    });
    each(&mut reader, &top, "playbooks", playbooks, playbook::read);
    each(&mut reader, &top, "colleagues", colleagues, colleague::read);
    each(&mut reader, &top, "templates", templates, |reader, at, it| {
        template::read(reader, at, &general, it);
    });
    each(&mut reader, &top, "clients", clients, client::read);

    let Reader { problems, mut journal, .. } = reader;
    if problems.is_empty() {
        journal.policies.sort_by_key(|(from, _)| *from);
        Ok(journal)
    } else {
        Err(place::settle(text, problems))
    }
}

/// Returns the bytes as text, without a byte order mark.
fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let refuse = |before: &str, message: &str| {
        let line_start = before.rfind('\n').map_or(0, |it| it + 1);
        Err(ReadError {
            problems: vec![Problem {
                line: before.matches('\n').count() + 1,
                column: before[line_start..].chars().count() + 1,
                path: String::new(),
                message: message.to_owned(),
            }],
            more: 0,
        })
    };
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.get(1) == Some(&0)
    {
        return refuse("", "The file is saved as UTF-16. Save it as UTF-8.");
    }
    match str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => refuse(
            "",
            "The file is empty. It needs at least {\"format\": \"good-terms\", \"version\": 1}.",
        ),
        Ok(text) => Ok(text),
        Err(error) => {
            let before = str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            refuse(
                before,
                "This is not UTF-8 text. Save the file as UTF-8, without other bytes in it.",
            )
        }
    }
}

impl Problems {
    /// Returns these problems as the reason why a file is refused.
    pub(crate) fn settle(self, text: &str) -> ReadError {
        place::settle(text, self)
    }
}
