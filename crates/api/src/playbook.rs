//! Playbooks: those that come with the product, copies that were changed, and how they went.

mod describe;
mod flaw;

use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::playbook::read::{END, read};
use domain::playbook::{Blank, BuiltIn, OwnPlaybook, Playbook, Run, Which};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::{Context, Words};
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::playbook::{PlaybookRow, PlaybookView, TextCheck, TextProblem, WhichKey};
use crate::wire::Key;

/// How many runs are shown with a playbook.
const SHOWN_RUNS: usize = 20;

/// Asks for one playbook.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct GetPlaybook {
    pub key: WhichKey,
    /// With whom it is to be followed.
    pub client: Option<Key<domain::client::Client>>,
}

/// Keeps a playbook that a person wrote, from the beginning or as a copy.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddPlaybook {
    /// In the form of docs/playbooks.md.
    pub text: String,
    /// The one it was copied from.
    pub from: Option<WhichKey>,
}

/// Changes a playbook that a person wrote.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangePlaybook {
    pub id: Key<OwnPlaybook>,
    pub text: String,
}

/// Returns the text of a playbook that comes with the product, in a language.
fn text_of(words: &Words, it: BuiltIn) -> String {
    let braced: Vec<_> = Blank::ALL.iter().map(|it| format!("{{{}}}", it.word())).collect();
    let args: Vec<_> = Blank::ALL
        .iter()
        .zip(&braced)
        .map(|(it, text)| (it.word(), text.as_str().into()))
        .collect();
    words.say(&format!("playbook-{}", it.word()), &args)
}

/// Returns a playbook that comes with the product, in a language.
pub(crate) fn built_in(words: &Words, it: BuiltIn) -> Playbook {
    read(&text_of(words, it))
        .or_else(|_| read(&text_of(&Words::of(words_fallback()), it)))
        .expect("a test reads every playbook of the catalogue")
}

const fn words_fallback() -> &'static str {
    "en"
}

/// A playbook with what is known of it.
struct Known {
    which: Which,
    playbook: Playbook,
    text: String,
    from: Option<BuiltIn>,
}

impl Known {
    fn built_in(context: &Context<'_>, it: BuiltIn) -> Self {
        let playbook = built_in(context.words, it);
        let text = domain::playbook::write::write(&playbook);
        Self { which: Which::BuiltIn(it), playbook, text, from: None }
    }

    /// Returns one's own; `None` where this release cannot read it any more.
    fn own(it: &OwnPlaybook) -> Option<Self> {
        let playbook = read(it.text.as_str()).ok()?;
        Some(Self { which: Which::Own(it.id), playbook, text: it.text.to_string(), from: it.from })
    }
}

/// Lists one's own playbooks, then those that come with the product, then the protocols.
pub fn list(session: &Session, context: &Context<'_>) -> Result<Vec<PlaybookRow>, Error> {
    let runs = session.read().all_runs()?;
    let mut own = session.read().playbooks()?;
    own.sort_by_key(|it| it.title.as_str().to_lowercase());
    let own = own.iter().filter_map(Known::own);
    let others = BuiltIn::ALL.iter().map(|it| Known::built_in(context, *it));
    Ok(own.chain(others).map(|it| describe::row(&it, &runs)).collect())
}

/// Returns one playbook, with how it has gone.
///
/// # Errors
/// `NotFound` where it lies in the bin.
pub fn get(
    session: &Session,
    context: &Context<'_>,
    request: &GetPlaybook,
) -> Result<PlaybookView, Error> {
    let known = match request.key.0 {
        Which::BuiltIn(it) => Known::built_in(context, it),
        Which::Own(id) => {
            let own = session.read().playbook(id)?;
            Known::own(&own).ok_or_else(|| flaw::refuse(context, own.text.as_str()))?
        }
    };
    let client = request.client.map(|it| it.0);
    let runs = session.read().all_runs()?;
    describe::whole(session, &known, &runs, client)
}

/// Says what is wrong with a text, while it is being typed.
pub fn check(context: &Context<'_>, text: &str) -> TextCheck {
    match read(text) {
        Ok(playbook) => TextCheck { problems: Vec::new(), steps: describe::steps(&playbook) },
        Err(problems) => TextCheck {
            problems: problems
                .iter()
                .map(|it| TextProblem {
                    line: u32::try_from(it.line).unwrap_or(u32::MAX),
                    message: flaw::sentence(context, text, it),
                })
                .collect(),
            steps: Vec::new(),
        },
    }
}

fn build(
    context: &Context<'_>,
    id: Id<OwnPlaybook>,
    text: &str,
    from: Option<BuiltIn>,
) -> Result<OwnPlaybook, Error> {
    let playbook = read(text).map_err(|_| flaw::refuse(context, text))?;
    Ok(OwnPlaybook { id, title: playbook.title, text: context.text("text", text)?, from })
}

/// Keeps a playbook that a person wrote.
///
/// # Errors
/// `Invalid` with a sentence for each line that is wrong.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddPlaybook,
) -> Result<Reply<WhichKey>, Error> {
    let from = match request.from {
        Some(WhichKey(Which::BuiltIn(it))) => Some(it),
        Some(WhichKey(Which::Own(id))) => session.read().playbook(id)?.from,
        None => None,
    };
    let own = build(context, context.id(), &request.text, from)?;
    let done = session.write(context, Op::AddPlaybook, |tx| tx.add_playbook(&own))?;
    Ok(done.map(|()| WhichKey(Which::Own(own.id))))
}

/// Changes a playbook that a person wrote.
///
/// # Errors
/// `Invalid` with a sentence for each line that is wrong; then it stays as it was.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangePlaybook,
) -> Result<Reply<()>, Error> {
    let before = session.read().playbook(request.id.0)?;
    let own = build(context, before.id, &request.text, before.from)?;
    session.write(context, Op::ChangePlaybook, |tx| tx.change_playbook(&own))
}

/// Moves a playbook that a person wrote into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<OwnPlaybook>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinPlaybook, |tx| tx.bin(Noun::Playbook, id.0.uuid()))
}

/// A playbook on its way out: the name of its file and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub file_stem: String,
    pub text: String,
}

/// Returns a playbook as a text file.
pub fn outgoing(
    session: &Session,
    context: &Context<'_>,
    key: WhichKey,
) -> Result<Outgoing, Error> {
    let view = get(session, context, &GetPlaybook { key, client: None })?;
    let kept = |it: char| if it.is_alphanumeric() { it } else { '-' };
    let stem: String = view.row.title.chars().map(kept).collect();
    Ok(Outgoing { file_stem: stem.to_lowercase(), text: view.text })
}

/// Counts how runs of one playbook turned out.
pub(crate) fn is_of(run: &Run, which: Which) -> bool {
    run.of == Some(which)
}

/// The word for the end, for those who list the steps.
pub(crate) const THE_END: &str = END;
