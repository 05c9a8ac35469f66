//! `goodterms letter`: a parting letter drafted from records, shown, kept or written to a file.

use std::io::Write as _;
use std::path::Path;

use api::Code;
use api::letter::{DraftLetter, SaveLetter};
use api::view::letter::DraftView;
use api::wire::Word;

use crate::args::LetterArgs;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::file;
use crate::find;
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &LetterArgs) -> Result<Exit, Stop> {
    let mut session = if args.save { desk.write()? } else { desk.read()? };
    let client = find::client(desk, &session, &args.client)?;
    let request = DraftLetter {
        client: client.id,
        engagement: None,
        tone: Word(args.tone),
        sent_on: args.sent_on,
        form: args.form.map(Word),
    };
    let draft = api::letter::draft(&session, &desk.context(), &request)?;
    let saved = if args.save {
        Some(api::letter::save(&mut session, &desk.context(), &kept(&draft))?)
    } else {
        None
    };
    let text = match &saved {
        Some(reply) => api::letter::outgoing(&session, reply.value.id)?.text,
        None => text(&draft),
    };
    if let Some(path) = &args.out {
        write(desk, path, &text)?;
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
        None => out.raw(&text)?,
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
        tone: draft.tone,
        language: draft.language.clone(),
        subject: draft.subject.clone(),
        body: draft.body.clone(),
        drafted: draft.body.clone(),
        ends_on: draft.ends_on,
        form: Some(draft.form),
        sent_on: Some(draft.sent_on),
    }
}

/// Returns a draft as it stands on paper, as a kept letter would.
fn text(draft: &DraftView) -> String {
    let head = draft.head.iter().map(|it| it.text.as_str());
    let parts: Vec<&str> = head
        .chain([draft.subject.as_str(), draft.body.as_str()])
        .map(str::trim_end)
        .filter(|it| !it.is_empty())
        .collect();
    format!("{}\n", parts.join("\n\n"))
}

fn write(desk: &Desk, path: &Path, text: &str) -> Result<(), Stop> {
    file::write_whole(desk, path, |to| {
        to.write_all(text.as_bytes())
            .map_err(|error| api::Error::new(Code::Internal, error.to_string()))
    })?;
    Ok(())
}
