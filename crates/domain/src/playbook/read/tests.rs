use super::*;
use crate::playbook::write::write;

const WHOLE: &str = "\
# A quiet word
For: When {client} has crossed a line, and you want to say so
  without a quarrel.

## Say what happened
Do: Name the day and the rule. Nothing else.
Say: On Sunday you rang three times. {boundary}
Say: I'd like to talk about Sunday.
Record: crossing, Told
Listen: 2 minutes

## Listen
Do: Let them answer.
listen: yes
If: They understand -> Offer the other way
If: They argue → Say what happened
If: They hang up -> end

## Offer the other way
Say: What I can do is this: {instead}.
Then: end
";

#[test]
fn a_playbook_written_by_hand_is_read() {
    let playbook = read(WHOLE).expect("nothing is wrong with it");
    assert_eq!(playbook.title.as_str(), "A quiet word");
    let purpose = playbook.purpose.map(|it| it.to_string()).unwrap_or_default();
    assert!(purpose.ends_with("say so without a quarrel."), "a long line goes on: {purpose}");
    let [first, second, third] = playbook.steps.as_slice() else { panic!("three steps") };
    assert_eq!(first.lines.len(), 2);
    assert_eq!(first.marks, [Mark::Crossing, Mark::Told]);
    assert_eq!(first.listen, Some(Listen::Minutes(2)));
    assert_eq!(first.next.targets(), [Some(1)], "the step below, unless said otherwise");
    assert_eq!(second.listen, Some(Listen::Open));
    assert_eq!(second.next.targets(), [Some(2), Some(0), None]);
    assert_eq!(third.next.targets(), [None]);
}

#[test]
fn what_is_written_is_read_as_the_same_playbook() {
    let playbook = read(WHOLE).expect("nothing is wrong with it");
    assert_eq!(read(&write(&playbook)), Ok(playbook));
}

#[track_caller]
fn check(text: &str, expected: &[(usize, Flaw)]) {
    let found = read(text).err().unwrap_or_default();
    let found: Vec<_> = found.iter().map(|it| (it.line, it.flaw)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn every_flaw_is_named_with_its_line() {
    let good = "# T\n## A\nDo: x\n";
    check(good, &[]);
    check("\u{feff}# T\r\n## A\r\nDo: x\r\n", &[]);
    check(&"x".repeat(MOST_BYTES + 1), &[(1, Flaw::TooLong)]);
    check("## A\nDo: x", &[(1, Flaw::NoTitle)]);
    check("# T\n# U\n## A\nDo: x", &[(2, Flaw::SecondTitle)]);
    check("# T\n", &[(1, Flaw::NoSteps)]);
    check("", &[(1, Flaw::NoTitle), (1, Flaw::NoSteps)]);
    check("#\n## A\nDo: x", &[(1, Flaw::NameMissing)]);
    check(&format!("# {}\n## A\nDo: x", "x".repeat(81)), &[(1, Flaw::NameTooLong)]);
    check("# T\n## A\nSya: x", &[(3, Flaw::UnknownKey)]);
    check("# T\n## A\nDo: x\nand then", &[(4, Flaw::LooseLine)]);
    check("# T\nSay: x\n## A\nDo: x", &[(2, Flaw::NotInStep)]);
    check("# T\n## A\nFor: x\nDo: x", &[(3, Flaw::OnlyBeforeSteps)]);
    check("# T\n## A\nDo:", &[(3, Flaw::EmptyValue)]);
    check("# T\n## A\nDo: x\nDo: y", &[(4, Flaw::Twice)]);
    let many = format!("{good}{}", "Say: x\n".repeat(MOST_OF_A_KEY + 1));
    check(&many, &[(4 + MOST_OF_A_KEY, Flaw::TooMany)]);
    check("# T\n## A\nDo: x\n## a\nDo: y", &[(4, Flaw::StepTwice)]);
    check("# T\n## End\nDo: x", &[(2, Flaw::StepCalledEnd)]);
    check("# T\n## A\n## B\nDo: x", &[(2, Flaw::NothingInStep)]);
    check("# T\n## A\nSay: {client", &[(3, Flaw::Brace)]);
    check("# T\n## A\nSay: {weather}", &[(3, Flaw::UnknownBlank)]);
    check("# T\n## A\nDo: x\nRecord: note, gossip", &[(4, Flaw::UnknownMark)]);
    check("# T\n## A\nDo: x\nListen: a while", &[(4, Flaw::BadListening)]);
    check("# T\n## A\nDo: x\nListen: 61 min", &[(4, Flaw::BadListening)]);
    check("# T\n## A\nDo: x\nIf: yes", &[(4, Flaw::NoArrow)]);
    check("# T\n## A\nDo: x\nThen: B", &[(4, Flaw::UnknownStep)]);
    check("# T\n## A\nDo: x\nThen: end\nIf: so -> end", &[(4, Flaw::ThenAndIf)]);
    check("# T\n## A\nDo: x\nThen: end\n## B\nDo: y", &[(5, Flaw::NeverReached)]);
    check("# T\n## A\nDo: x\nThen: A", &[(2, Flaw::NoWayOut)]);
}

#[test]
fn too_many_steps_are_refused_once_for_each() {
    let text: String = (0..=MOST_STEPS).map(|it| format!("## S{it}\nDo: x\n")).collect();
    let found = read(&format!("# T\n{text}")).err().unwrap_or_default();
    assert_eq!(found.first().map(|it| it.flaw), Some(Flaw::TooManySteps));
}

#[test]
fn a_text_full_of_flaws_names_no_more_than_a_person_can_mend_at_once() {
    let found = read(&"loose\n".repeat(1000)).err().unwrap_or_default();
    assert_eq!(found.len(), MOST_PROBLEMS);
}
