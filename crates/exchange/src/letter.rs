//! Letters, in a file.

use chrono::NaiveDate;
use domain::engagement::NoticeForm;
use domain::id::Id;
use domain::letter::{LetterKind, LetterState, Tone};

use crate::engagement::Engagement;
use crate::leaf::{Language, Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, instant};

record! {
    /// A letter to a client.
    Letter as "letter" {
        required {
            subject: String,
            body: String,
            written_at: Plain<When>,
        }
        optional {
            /// By default `parting`.
            kind: Word<LetterKind>,
            /// How much it says of the reasons. By default `discreet`.
            tone: Word<Tone>,
            /// By default the client's.
            language: Plain<Language>,
            /// The body as it was drafted. By default the body.
            drafted: String,
            /// By default `released` where `sent_on` is given, otherwise `draft`.
            state: Word<LetterState>,
            /// The key of the engagement it ends.
            engagement: String,
            /// The last day of the engagement that it names.
            ends_on: Plain<NaiveDate>,
            /// How it was or will be sent.
            form: Word<NoticeForm>,
            sent_on: Plain<NaiveDate>,
        }
    }
}

/// Takes over a letter.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Letter) {
    let body = reader.text(&at.field("body"), it.body);
    let usual = if it.sent_on.is_some() { LetterState::Released } else { LetterState::Draft };
    let letter = domain::letter::Letter {
        id: Id::new(it.id),
        client: home.client,
        engagement: reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement),
        kind: it.kind.map_or(LetterKind::Parting, |it| it.0),
        tone: it.tone.map_or(Tone::Discreet, |it| it.0),
        language: it.language.map_or_else(|| home.language.clone(), |it| it.0.0),
        subject: reader.text(&at.field("subject"), it.subject),
        drafted: optional(it.drafted).unwrap_or_else(|| body.clone()),
        body,
        state: it.state.map_or(usual, |it| it.0),
        written_at: home.instant(&it.written_at),
        ends_on: it.ends_on.map(|it| it.0),
        form: it.form.map(|it| it.0),
        sent_on: it.sent_on.map(|it| it.0),
    };
    reader.journal.letters.push(letter);
}

/// Returns a letter as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::letter::Letter) -> Letter {
    Letter {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        subject: it.subject.to_string(),
        body: it.body.to_string(),
        written_at: instant(it.written_at),
        kind: Some(Word(it.kind)),
        tone: Some(Word(it.tone)),
        language: Some(Plain(Language(it.language.clone()))),
        drafted: Some(it.drafted.to_string()),
        state: Some(Word(it.state)),
        engagement: out.link(it.engagement),
        ends_on: it.ends_on.map(Plain),
        form: it.form.map(Word),
        sent_on: it.sent_on.map(Plain),
    }
}
