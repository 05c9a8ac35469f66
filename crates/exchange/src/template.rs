//! Templates of letters, in a file.

use domain::id::Id;
use domain::letter::LetterKind;

use crate::leaf::{Language, Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader};
use crate::record::record;
use crate::word::Word;
use crate::write::instant;

record! {
    /// A letter of the person's own making, with places for what is recorded.
    Template as "template" {
        required {
            kind: Word<LetterKind>,
            name: String,
            subject: String,
            body: String,
            changed_at: Plain<When>,
        }
        optional {
            /// By default that of the settings.
            language: Plain<Language>,
        }
    }
}

/// Takes over a template. A wall clock is read in the settings' zone.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Template) {
    let template = domain::template::Template {
        id: Id::new(it.id),
        kind: it.kind.0,
        name: reader.text(&at.field("name"), it.name),
        language: it.language.map_or_else(|| home.language.clone(), |it| it.0.0),
        subject: reader.text(&at.field("subject"), it.subject),
        body: reader.text(&at.field("body"), it.body),
        changed_at: home.instant(&it.changed_at),
    };
    reader.journal.templates.push(template);
}

/// Returns a template as a file says it.
pub(crate) fn write(it: &domain::template::Template) -> Template {
    Template {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        kind: Word(it.kind),
        name: it.name.to_string(),
        subject: it.subject.to_string(),
        body: it.body.to_string(),
        changed_at: instant(it.changed_at),
        language: Some(Plain(Language(it.language.clone()))),
    }
}
