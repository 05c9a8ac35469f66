//! What shows that a letter went out: the day, a number, a file.

use chrono::NaiveDate;
use domain::attachment::Attachment;
use domain::engagement::NoticeForm;
use domain::letter::{Letter, LetterState};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::attachment;
use crate::belongs::Belongs;
use crate::context::Context;
use crate::contract::Taken;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::entry::AttachmentView;
use crate::view::letter::LetterView;
use crate::wire::{Key, Word};

/// Writes down that a released letter went out.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ProveLetter {
    pub id: Key<Letter>,
    pub went_on: NaiveDate,
    pub form: Word<NoticeForm>,
    /// A tracking number, or whatever else shows it.
    pub proof: Option<String>,
    /// The file that shows it.
    pub proof_file: Option<Key<Attachment>>,
}

/// Writes down that a released letter went out, and what shows it.
///
/// # Errors
///
/// `NotAllowed` for a letter that was not released; `Invalid` for a day before its release.
pub fn prove(
    session: &mut Session,
    context: &Context<'_>,
    request: &ProveLetter,
) -> Result<Reply<LetterView>, Error> {
    let mut letter = session.read().letter(request.id.0)?;
    if letter.state != LetterState::Released {
        return Err(context.not_allowed("error-letter-not-released", &[]));
    }
    if request.went_on > context.today() {
        return Err(context.invalid("went_on", "error-in-future", &[]));
    }
    if let Some(file) = request.proof_file {
        let belongs = Belongs { session, context, client: letter.client };
        belongs.attachment("proof_file", Some(file))?;
    }
    letter.went_on = Some(request.went_on);
    letter.form = Some(request.form.0);
    letter.proof = optional(request.proof.as_deref());
    letter.proof_file = request.proof_file.map(|it| it.0);
    let reply = session.write(context, Op::ProveLetter, |tx| tx.change_letter(&letter))?;
    let client = session.read().client(letter.client)?;
    reply.try_map(|()| super::view(session, context, &client, &letter))
}

/// Keeps a file that shows that a released letter went out, in place of the one that was kept.
///
/// # Errors
///
/// `NotAllowed` for a letter that was not released; `Invalid` for a file that is too large.
pub fn keep_proof(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Letter>,
    file_name: &str,
    bytes: &[u8],
    taken: Option<&Taken>,
) -> Result<Reply<LetterView>, Error> {
    let mut letter = session.read().letter(id.0)?;
    if letter.state != LetterState::Released {
        return Err(context.not_allowed("error-letter-not-released", &[]));
    }
    let owner = attachment::Owner::Letter(letter.client);
    let attachment = attachment::made(session, context, &owner, file_name, bytes)?;
    let had = letter.proof_file.replace(attachment.id);
    let reply = session.write(context, Op::ProveLetter, |tx| {
        tx.add_attachment(&attachment, bytes)?;
        taken.map_or(Ok(()), |it| tx.keep_attachment_text(attachment.id, it.0, &it.1))?;
        tx.change_letter(&letter)?;
        had.map_or(Ok(()), |it| tx.bin(Noun::Attachment, it.uuid()))
    })?;
    let client = session.read().client(letter.client)?;
    reply.try_map(|()| super::view(session, context, &client, &letter))
}

/// Returns the file that shows that a letter went out; `None` also where it lies in the bin.
pub(super) fn file(session: &Session, letter: &Letter) -> Result<Option<AttachmentView>, Error> {
    let Some(id) = letter.proof_file else { return Ok(None) };
    let kept = session.read().attachments(letter.client)?;
    Ok(kept.iter().find(|it| it.id == id).map(attachment::view))
}
