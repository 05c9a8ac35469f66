//! Letters, in a file.

mod choices;

use chrono::NaiveDate;
use domain::engagement::NoticeForm;
use domain::id::Id;
use domain::letter::{LetterKind, LetterState, Tone};

use crate::attachment::Attachment;
use crate::engagement::Engagement;
use crate::leaf::{Language, Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, instant, text};
use choices::{Choices, Handled};

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
            /// The subject as it was drafted.
            drafted_subject: String,
            /// By default `released` where `sent_on` is given, otherwise `draft`.
            state: Word<LetterState>,
            /// The key of the engagement it ends.
            engagement: String,
            /// The last day of the engagement that it names.
            ends_on: Plain<NaiveDate>,
            /// How it was or will be sent.
            form: Word<NoticeForm>,
            sent_on: Plain<NaiveDate>,
            /// What was chosen for it, beyond its kind and tone.
            choices: Choices,
            /// When its words were last changed. By default when it was written.
            changed_at: Plain<When>,
            /// When it was read a second time beside the facts.
            read_again_at: Plain<When>,
            released_at: Plain<When>,
            /// Why it was released against advice.
            override_reason: String,
            /// The day it really went out.
            went_on: Plain<NaiveDate>,
            /// A tracking number, or whatever else shows that it went out.
            proof: String,
            /// The key of the attachment that shows that it went out.
            proof_file: String,
        }
        lists {
            /// What was decided about each open record before it was released.
            handled: Handled,
            /// What it said before it was changed, oldest first.
            versions: LetterVersion,
        }
    }
}

record! {
    /// What a letter said before it was changed.
    LetterVersion as "version of a letter" {
        required {
            replaced_at: Plain<When>,
            subject: String,
            body: String,
        }
        optional {
            /// The day that it bore.
            sent_on: Plain<NaiveDate>,
        }
    }
}

/// Gives every letter with its versions an id.
pub(crate) fn enrol(reader: &mut Reader<'_>, at: &At<'_>, list: &mut [Letter]) {
    for (index, it) in list.iter_mut().enumerate() {
        let at = at.item("letters", index);
        reader.enrol(&at, it);
        reader.enrol_all(&at, "versions", &mut it.versions);
    }
}

/// Takes over a letter.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Letter) {
    let body = reader.text(&at.field("body"), it.body);
    let usual = if it.sent_on.is_some() { LetterState::Released } else { LetterState::Draft };
    let written_at = home.instant(&it.written_at);
    let versions = it.versions.into_iter().enumerate();
    let versions = versions
        .map(|(index, it)| {
            let at = at.item("versions", index);
            domain::letter::LetterVersion {
                id: Id::new(it.id),
                replaced_at: home.instant(&it.replaced_at),
                subject: reader.text(&at.field("subject"), it.subject),
                body: reader.text(&at.field("body"), it.body),
                sent_on: it.sent_on.map(|it| it.0),
            }
        })
        .collect();
    let letter = domain::letter::Letter {
        id: Id::new(it.id),
        client: home.client,
        engagement: reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement),
        kind: it.kind.map_or(LetterKind::Parting, |it| it.0),
        tone: it.tone.map_or(Tone::Discreet, |it| it.0),
        language: it.language.map_or_else(|| home.language.clone(), |it| it.0.0),
        subject: reader.text(&at.field("subject"), it.subject),
        drafted: optional(it.drafted).unwrap_or_else(|| body.clone()),
        drafted_subject: optional(it.drafted_subject),
        body,
        state: it.state.map_or(usual, |it| it.0),
        written_at,
        changed_at: it.changed_at.map_or(written_at, |it| home.instant(&it)),
        ends_on: it.ends_on.map(|it| it.0),
        form: it.form.map(|it| it.0),
        sent_on: it.sent_on.map(|it| it.0),
        choices: choices::read(it.choices.unwrap_or_default()),
        handled: it.handled.into_iter().filter_map(choices::read_handled).collect(),
        read_again_at: it.read_again_at.map(|it| home.instant(&it)),
        released_at: it.released_at.map(|it| home.instant(&it)),
        override_reason: optional(it.override_reason),
        went_on: it.went_on.map(|it| it.0),
        proof: optional(it.proof),
        proof_file: reader.refer_optional::<Attachment, _>(&at.field("proof_file"), it.proof_file),
        versions,
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
        drafted_subject: text(it.drafted_subject.as_ref()),
        state: Some(Word(it.state)),
        engagement: out.link(it.engagement),
        ends_on: it.ends_on.map(Plain),
        form: it.form.map(Word),
        sent_on: it.sent_on.map(Plain),
        choices: choices::write(&it.choices),
        changed_at: Some(instant(it.changed_at)),
        read_again_at: it.read_again_at.map(instant),
        released_at: it.released_at.map(instant),
        override_reason: text(it.override_reason.as_ref()),
        went_on: it.went_on.map(Plain),
        proof: text(it.proof.as_ref()),
        proof_file: out.link(it.proof_file),
        handled: it.handled.iter().map(choices::write_handled).collect(),
        versions: it
            .versions
            .iter()
            .map(|it| LetterVersion {
                id: it.id.uuid(),
                key: Some(it.id.to_string()),
                replaced_at: instant(it.replaced_at),
                subject: it.subject.to_string(),
                body: it.body.to_string(),
                sent_on: it.sent_on.map(Plain),
            })
            .collect(),
    }
}
