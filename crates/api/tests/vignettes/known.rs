//! The vignettes in which the engine is known to be wrong, each with why.

/// The file, and why the engine says something else.
pub const KNOWN: &[(&str, &str)] = &[(
    "designer-recovery-running.json",
    "The two differ in when, not in what. The score was 30 before his apology and 22 after it, has \
     been under 20 since 16 November, and is 19.7 on the day that is asked about: shouting in August \
     and insults in October, apologised for, with the first proof right. An adviser would watch until \
     the plan has ended. The engine cannot: a plan is ours, and holding the band up while it runs \
     would count it against him (rules 2 and 4); letting a complaint that is still open keep its \
     weight would leave something that never fades (rule 5). An apology is not too heavy either: his \
     takes back half of the insult it followed. So no number was moved for three tenths, and what is \
     recommended is right: make it right, and let the plan run.",
)];
