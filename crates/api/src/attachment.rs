//! Attachments: files kept inside the journal.

use domain::attachment::Attachment;
use domain::client::Client;
use domain::engagement::Engagement;
use domain::entry::Entry;
use domain::id::Id;
use domain::text::Text;
use store::{Noun, Op};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::context::Context;
use crate::contract::Taken;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::entry::{AttachmentView, RecordingView};
use crate::wire::Key;

/// The largest file that is taken into the journal: 50 MiB.
pub const LARGEST: u64 = 50 * 1024 * 1024;

/// Keeps a file with an entry.
///
/// # Errors
///
/// `Invalid` for a file larger than [`LARGEST`].
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    entry: Key<Entry>,
    file_name: &str,
    bytes: &[u8],
    taken: Option<&Taken>,
) -> Result<Reply<AttachmentView>, Error> {
    let done = keep(session, context, &Owner::Entry(entry.0), file_name, bytes, taken)?;
    Ok(done.map(|it| view(&it)))
}

/// Keeps a voice note, recorded as a WAV file and handed over as base64, with an entry.
///
/// # Errors
///
/// `Invalid` for what is no such recording, and one larger than [`LARGEST`].
pub fn record(
    session: &mut Session,
    context: &Context<'_>,
    entry: Key<Entry>,
    recording: &str,
) -> Result<Reply<AttachmentView>, Error> {
    let entry = session.read().entry(entry.0)?;
    let (attachment, bytes) = voice_note(context, &entry, recording)?;
    let done =
        session.write(context, Op::AddAttachment, |tx| tx.add_attachment(&attachment, &bytes))?;
    Ok(done.map(|()| view(&attachment)))
}

/// Builds the file of a voice note that belongs to an entry.
pub(crate) fn voice_note(
    context: &Context<'_>,
    entry: &Entry,
    recording: &str,
) -> Result<(Attachment, Vec<u8>), Error> {
    let wrong = || context.invalid("recording", "error-recording", &[]);
    let bytes = STANDARD.decode(recording).map_err(|_| wrong())?;
    if bytes.get(..4) != Some(b"RIFF") || bytes.get(8..12) != Some(b"WAVE") {
        return Err(wrong());
    }
    let size = bytes.len() as u64;
    if size > LARGEST {
        return Err(context.invalid("recording", "error-file-too-large", &[]));
    }
    let day = context.now.at.with_timezone(&entry.at.zone).format("%Y-%m-%d %H.%M").to_string();
    let name = context.words.say("voice-note-file", &[("day", day.into())]);
    let attachment = Attachment {
        id: context.id(),
        client: entry.client,
        entry: Some(entry.id),
        engagement: entry.engagement,
        name: clean_name(&name).unwrap_or(context.text("recording", "voice.wav")?),
        media: media_of(&name).to_owned(),
        size,
        added_at: context.now.at,
    };
    Ok((attachment, bytes))
}

/// Returns a kept recording to be listened to.
///
/// # Errors
///
/// `Invalid` for a file that is no sound.
pub fn listen(
    session: &Session,
    context: &Context<'_>,
    id: Key<Attachment>,
) -> Result<RecordingView, Error> {
    let attachment = session.read().attachment(id.0)?;
    if !attachment.media.starts_with("audio/") {
        return Err(context.invalid("file", "error-no-sound", &[]));
    }
    let bytes = session.read().attachment_bytes(id.0)?;
    Ok(RecordingView { media: attachment.media, base64: STANDARD.encode(bytes) })
}

/// What a file belongs to.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    Entry(Id<Entry>),
    Engagement(Id<Engagement>),
    /// A letter to this client, which names the file.
    Letter(Id<Client>),
}

/// Keeps a file, with the text that was taken out of it where that was tried.
pub(crate) fn keep(
    session: &mut Session,
    context: &Context<'_>,
    owner: &Owner,
    file_name: &str,
    bytes: &[u8],
    taken: Option<&Taken>,
) -> Result<Reply<Attachment>, Error> {
    let attachment = made(session, context, owner, file_name, bytes)?;
    let done = session.write(context, Op::AddAttachment, |tx| {
        tx.add_attachment(&attachment, bytes)?;
        taken.map_or(Ok(()), |it| tx.keep_attachment_text(attachment.id, it.0, &it.1))
    })?;
    Ok(done.map(|()| attachment))
}

/// Describes a file that is to be kept.
///
/// # Errors
///
/// `Invalid` for a file larger than [`LARGEST`].
pub(crate) fn made(
    session: &Session,
    context: &Context<'_>,
    owner: &Owner,
    file_name: &str,
    bytes: &[u8],
) -> Result<Attachment, Error> {
    let (client, entry, engagement) = match *owner {
        Owner::Entry(id) => {
            let entry = session.read().entry(id)?;
            (entry.client, Some(id), entry.engagement)
        }
        Owner::Engagement(id) => (session.read().engagement(id)?.client, None, Some(id)),
        Owner::Letter(client) => (client, None, None),
    };
    let size = bytes.len() as u64;
    if size > LARGEST {
        return Err(context.invalid("file", "error-file-too-large", &[]));
    }
    Ok(Attachment {
        id: context.id(),
        client,
        entry,
        engagement,
        name: clean_name(file_name).unwrap_or(context.text("file", "file")?),
        media: media_of(file_name).to_owned(),
        size,
        added_at: context.now.at,
    })
}

/// Returns a file's clean name and its bytes.
pub fn content(session: &Session, id: Key<Attachment>) -> Result<(String, Vec<u8>), Error> {
    let attachment = session.read().attachment(id.0)?;
    Ok((attachment.name.to_string(), session.read().attachment_bytes(id.0)?))
}

/// Moves a file into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Attachment>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinAttachment, |tx| tx.bin(Noun::Attachment, id.0.uuid()))
}

pub(crate) fn view(attachment: &Attachment) -> AttachmentView {
    AttachmentView {
        id: attachment.id.into(),
        name: attachment.name.to_string(),
        media: attachment.media.clone(),
        size: attachment.size,
    }
}

/// Returns the last part of a path without anything that could mislead: no folders, no control
/// characters, no marks that turn the direction of reading.
fn clean_name(name: &str) -> Option<Text> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|it| {
            !it.is_control() && !matches!(*it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .take(200)
        .collect();
    Text::new(clean.trim_matches('.'))
}

fn media_of(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "txt" | "md" => "text/plain",
        "eml" => "message/rfc822",
        "mp3" => "audio/mpeg",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "flac" => "audio/flac",
        "weba" => "audio/webm",
        "m4a" => "audio/mp4",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, clean: Option<&str>) {
        assert_eq!(clean_name(name).as_ref().map(Text::as_str), clean, "{name:?}");
    }

    #[test]
    fn a_file_name_loses_what_could_mislead() {
        check("contract.pdf", Some("contract.pdf"));
        check("../../etc/passwd", Some("passwd"));
        check("C:\\secret\\a.txt", Some("a.txt"));
        check("a\u{202e}fdp.exe", Some("afdp.exe"));
        check("..", None);
        check("a\0b", Some("ab"));
    }
}
