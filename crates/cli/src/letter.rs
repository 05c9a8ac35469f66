//! `goodterms letter`: a letter of any kind drafted from records, shown, kept or written to a file.

use std::io::Write as _;
use std::path::Path;

use api::Code;
use api::closed::ClosedSet as _;
use api::document::DocumentFormat;
use api::letter::{DraftLetter, LetterChoices, SaveLetter};
use api::noun::{Colleague, Template};
use api::template::TemplateView;
use api::view::letter::DraftView;
use api::wire::{Key, Word};

use crate::args::LetterArgs;
use crate::desk::Desk;
use crate::document;
use crate::failure::{Exit, Stop};
use crate::find;
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &LetterArgs) -> Result<Exit, Stop> {
    let mut session = if args.save { desk.write()? } else { desk.read()? };
    let client = find::client(desk, &session, &args.client)?;
    let request = DraftLetter {
        client: client.id,
        letter: None,
        engagement: None,
        kind: Word(args.kind),
        tone: Word(args.tone),
        choices: LetterChoices {
            opening: args.opening.clone(),
            closing: args.closing.clone(),
            account: args.about.clone(),
            offer: args.offer.clone(),
            answer_on: args.answer_on,
            pause_on: args.pause_on,
            end_on: args.end,
            colleagues: colleagues(desk, &session, &args.colleague)?,
            template: template(desk, &session, args)?,
            ..LetterChoices::default()
        },
        sent_on: args.sent_on,
        form: args.form.map(Word),
    };
    let draft = api::letter::draft(&session, &desk.context(), &request)?;
    let saved = if args.save {
        Some(api::letter::save(&mut session, &desk.context(), &kept(&draft))?)
    } else {
        None
    };
    let document = match &saved {
        Some(reply) => api::letter::outgoing(&session, &desk.context(), reply.value.id)?.document,
        None => api::letter::preview(&session, &desk.context(), &kept(&draft))?,
    };
    if let Some(path) = &args.out {
        let format = args.format.unwrap_or_else(|| of_ending(path));
        document::write(desk, path, &document, format)?;
    }
    if desk.json {
        match &saved {
            Some(reply) => out.json(reply)?,
            None => out.json(&draft)?,
        }
        return Ok(Exit::Done);
    }
    match &args.out {
        Some(path) => {
            let file = path.display().to_string();
            out.line(&desk.say("cli-written", &[("file", file.into())]))?;
        }
        None => out.raw(&document.text)?,
    }
    if saved.is_some() {
        let said = desk.say("cli-letter-saved", &[("client", client.name.into())]);
        if args.out.is_some() {
            out.line(&said)?;
        } else {
            // Standard output is the letter, and nothing else.
            let _ = writeln!(std::io::stderr(), "{said}");
        }
    }
    Ok(Exit::Done)
}

fn kept(draft: &DraftView) -> SaveLetter {
    SaveLetter {
        id: None,
        client: draft.client,
        engagement: draft.engagement,
        kind: draft.kind,
        tone: draft.tone,
        choices: draft.choices.clone(),
        language: draft.language.clone(),
        subject: draft.subject.clone(),
        body: draft.body.clone(),
        drafted: draft.body.clone(),
        drafted_subject: Some(draft.subject.clone()),
        ends_on: draft.ends_on,
        form: Some(draft.form),
        sent_on: Some(draft.sent_on),
    }
}

/// Finds colleagues of the referral book by their names, or the beginnings of them.
fn colleagues(
    desk: &Desk,
    session: &api::Session,
    names: &[String],
) -> Result<Vec<Key<Colleague>>, Stop> {
    let all = api::colleague::list(session)?;
    let find = |name: &String| {
        let wanted = api::search::fold(name.trim());
        let found = all.iter().find(|it| api::search::fold(&it.name).starts_with(&wanted));
        found.map(|it| it.id).ok_or_else(|| {
            let said = desk.say("cli-no-colleague", &[("name", name.as_str().into())]);
            Stop::from(api::Error::new(Code::NotFound, said))
        })
    };
    names.iter().map(find).collect()
}

/// Finds a template for this kind of letter by its name, or the beginning of it.
fn template(
    desk: &Desk,
    session: &api::Session,
    args: &LetterArgs,
) -> Result<Option<Key<Template>>, Stop> {
    let Some(name) = &args.template else { return Ok(None) };
    let wanted = api::search::fold(name.trim());
    let all = api::template::list(session)?;
    let fits = |it: &&TemplateView| {
        it.kind.0 == args.kind && api::search::fold(&it.name).starts_with(&wanted)
    };
    let found = all.iter().find(fits).map(|it| Some(it.id));
    found.ok_or_else(|| {
        let said = desk.say("cli-no-template", &[("name", name.as_str().into())]);
        Stop::from(api::Error::new(Code::NotFound, said))
    })
}

/// Returns the format that a file's ending asks for; text where it asks for none.
fn of_ending(path: &Path) -> DocumentFormat {
    let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default().to_lowercase();
    let fits = |it: &&DocumentFormat| it.ending() == ending;
    DocumentFormat::ALL.iter().find(fits).copied().unwrap_or(DocumentFormat::Text)
}
