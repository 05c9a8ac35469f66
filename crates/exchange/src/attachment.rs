//! Attachments, in a file.

use domain::attachment::{AttachmentText, TextReading};
use domain::id::Id;

use crate::engagement::Engagement;
use crate::entry::Entry;
use crate::grouped::Kept;
use crate::leaf::{Bytes, Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, instant};

/// The media type of a file that names none.
const MEDIA: &str = "application/octet-stream";

record! {
    /// A file kept inside the journal.
    Attachment as "attachment" {
        required {
            /// A file name, without any folder.
            name: String,
            /// The file's bytes.
            data: Plain<Bytes>,
        }
        optional {
            /// The media type, such as `application/pdf`. By default `application/octet-stream`.
            media: String,
            /// When it was added. By default when the entry happened.
            added_at: Plain<When>,
            /// The key of the entry it belongs to.
            entry: String,
            /// The key of the engagement it belongs to.
            engagement: String,
            /// How taking its text out went. By default that was not tried, or there is a `text`.
            reading: Word<TextReading>,
            /// Its text, so that it can be searched and read beside its clauses: pages divided by
            /// form feeds.
            text: String,
        }
    }
}

/// Takes over an attachment with its bytes.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Attachment) {
    let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry);
    let name = reader.text(&at.field("name"), it.name);
    let is_folder = |it: char| it == '/' || it == '\\' || it.is_control();
    if name.as_str().contains(is_folder) || matches!(name.as_str(), "." | "..") {
        reader.problems.note(
            &at.field("name"),
            "This is not a plain file name. Leave folders, slashes and line breaks out.",
        );
    }
    let media = it.media.filter(|it| !it.trim().is_empty()).unwrap_or_else(|| MEDIA.to_owned());
    let added_at = it.added_at.map(|it| home.moment(&it, None)).or(home.entry_at(entry));
    let added_at = reader.moment(&at.field("added_at"), home, (None, None), added_at).at;
    let bytes = it.data.0.0;
    let attachment = domain::attachment::Attachment {
        id: Id::new(it.id),
        client: home.client,
        entry,
        engagement: reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement),
        name,
        media,
        size: bytes.len() as u64,
        added_at,
    };
    let reading = it.reading.map(|it| it.0).or(it.text.as_ref().map(|_| TextReading::Read));
    if let Some(reading) = reading {
        reader.journal.attachment_texts.push(AttachmentText {
            attachment: attachment.id,
            reading,
            // What was not read has no text.
            text: it.text.filter(|_| reading == TextReading::Read).unwrap_or_default(),
        });
    }
    reader.journal.attachments.push((attachment, bytes));
}

/// Returns an attachment as a file says it.
pub(crate) fn write(out: &Out<'_>, Kept { file: (it, bytes), text }: &Kept<'_>) -> Attachment {
    Attachment {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        name: it.name.to_string(),
        data: Plain(Bytes(bytes.clone())),
        media: Some(it.media.clone()),
        added_at: Some(instant(it.added_at)),
        entry: out.link(it.entry),
        engagement: out.link(it.engagement),
        reading: text.map(|it| Word(it.reading)),
        text: text.filter(|it| it.reading == TextReading::Read).map(|it| it.text.clone()),
    }
}
