//! What is wrong with a playbook, in the person's words.

use domain::closed::ClosedSet;
use domain::playbook::read::{
    Flaw, Key, LONGEST_LISTENING, LONGEST_NAME, MOST_BYTES, MOST_OF_A_KEY, MOST_STEPS, Problem,
    read,
};
use domain::playbook::{Blank, Mark};

use crate::context::{Arg, Context};
use crate::error::{Code, Error};

/// How many flaws are said at once where a text is refused.
const SAID: usize = 3;

/// Refuses a text, with a sentence for each of the first flaws.
pub(super) fn refuse(context: &Context<'_>, text: &str) -> Error {
    let problems = read(text).err().unwrap_or_default();
    let mut said: Vec<_> =
        problems.iter().take(SAID).map(|it| sentence(context, text, it)).collect();
    if let Some(more) = problems.len().checked_sub(SAID).filter(|it| *it > 0) {
        said.push(context.words.say("playbook-flaw-more", &[("count", more.into())]));
    }
    Error { field: Some("text".to_owned()), ..Error::new(Code::Invalid, said.join("\n")) }
}

/// Says what is wrong in one line, and what to do.
pub(super) fn sentence(context: &Context<'_>, text: &str, it: &Problem) -> String {
    let id = format!("playbook-flaw-{}", it.flaw.word());
    let most = match it.flaw {
        Flaw::TooLong => MOST_BYTES / 1024,
        Flaw::NameTooLong => LONGEST_NAME,
        Flaw::TooMany => MOST_OF_A_KEY,
        Flaw::TooManySteps => MOST_STEPS,
        _ => usize::from(LONGEST_LISTENING),
    };
    let known = match it.flaw {
        Flaw::UnknownKey | Flaw::LooseLine => words::<Key>(|it| format!("{it}:")),
        Flaw::UnknownBlank => words::<Blank>(|it| format!("{{{it}}}")),
        Flaw::UnknownMark => words::<Mark>(|it| it.replace('_', " ")),
        Flaw::UnknownStep => steps(text),
        _ => String::new(),
    };
    let args: [(&str, Arg<'_>); 5] = [
        ("word", it.word.clone().unwrap_or_default().into()),
        ("step", it.step.clone().unwrap_or_default().into()),
        ("most", most.to_string().into()),
        ("known", known.into()),
        ("example", "{client}".into()),
    ];
    let said = context.words.say(&id, &args);
    let line = it.line.to_string();
    context.words.say("playbook-flaw-at", &[("line", line.into()), ("said", said.into())])
}

fn words<T: ClosedSet>(form: impl Fn(&str) -> String) -> String {
    T::ALL.iter().map(|it| form(it.word())).collect::<Vec<_>>().join(", ")
}

/// The names of the steps of a text, as they stand there.
fn steps(text: &str) -> String {
    let names = text.lines().filter_map(|it| it.strip_prefix("##")).map(str::trim);
    names.chain([super::THE_END]).collect::<Vec<_>>().join(", ")
}
