//! `goodterms undo`: takes the last thing back.

use api::closed::ClosedSet as _;

use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out) -> Result<Exit, Stop> {
    let mut session = desk.write()?;
    let done = api::undo::undo(&mut session, &desk.context())?;
    if desk.json {
        out.json(&done)?;
    } else {
        let text = match &done {
            Some(reply) => {
                let what = desk.say(&format!("op-{}", reply.value.0.word()), &[]);
                desk.say("cli-undone", &[("what", what.into())])
            }
            None => desk.say("cli-undo-nothing", &[]),
        };
        out.line(&text)?;
    }
    Ok(if done.is_some() { Exit::Done } else { Exit::Refused })
}
