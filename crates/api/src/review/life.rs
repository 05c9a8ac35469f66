//! What a decision about a renewal changes in the agreement.

use domain::engagement::{Engagement, Following, NoticeTerms, Price};
use domain::review::RenewalChoice;

use super::{KeepReview, PriceForm, Renewal};
use crate::context::Context;
use crate::engagement::{lasting, terms};
use crate::error::Error;

/// Returns the agreement as the decision leaves it; `None` where it stays as it is.
pub(super) fn changed(
    context: &Context<'_>,
    engagement: Option<&Engagement>,
    renewal: Option<&Renewal>,
    request: &KeepReview,
) -> Result<Option<Engagement>, Error> {
    let choice = request.choice.0;
    let Some((engagement, renewal)) = engagement.zip(renewal) else {
        return match choice {
            RenewalChoice::RenewChanged | RenewalChoice::Reprice => {
                Err(context.invalid("engagement", "error-review-engagement", &[]))
            }
            RenewalChoice::Renew | RenewalChoice::DontRenew => Ok(None),
        };
    };
    if choice != RenewalChoice::DontRenew && engagement.ends_on.is_some() {
        return Err(context.not_allowed("error-review-settled", &[]));
    }
    let mut changed = engagement.clone();
    match choice {
        RenewalChoice::Renew => begin_next_term(context, &mut changed, renewal),
        RenewalChoice::RenewChanged => {
            let typed = request.amendment.as_ref();
            let typed = typed.ok_or_else(|| context.invalid("amendment", "error-no-terms", &[]))?;
            if typed.effective_on < engagement.starts_on {
                return Err(context.invalid("effective_on", "error-before-start", &[]));
            }
            // It may have been typed over terms that hold now, and is another record.
            changed.terms.push(NoticeTerms { id: context.id(), ..terms(context, typed)? });
        }
        RenewalChoice::Reprice => {
            let typed = request.price.as_ref();
            let typed = typed.ok_or_else(|| context.invalid("price", "error-review-price", &[]))?;
            changed.prices.push(price(context, engagement, typed)?);
            begin_next_term(context, &mut changed, renewal);
        }
        RenewalChoice::DontRenew => {}
    }
    Ok((changed != *engagement).then_some(changed))
}

/// Writes down the next term of what would end by itself. What renews by itself needs nothing.
fn begin_next_term(context: &Context<'_>, engagement: &mut Engagement, renewal: &Renewal) {
    let Some((begins, _)) = renewal.next.filter(|_| renewal.ends_by_itself) else { return };
    let Some(now) = engagement.terms_on(begins).cloned() else { return };
    if now.following != Following::Ends {
        return;
    }
    engagement.terms.push(NoticeTerms {
        id: context.id(),
        effective_on: begins,
        note: domain::text::Text::new(context.words.say("review-renewed-note", &[])),
        ..now
    });
}

fn price(
    context: &Context<'_>,
    engagement: &Engagement,
    typed: &PriceForm,
) -> Result<Price, Error> {
    if typed.from_on < engagement.starts_on {
        return Err(context.invalid("from_on", "error-before-start", &[]));
    }
    let currency = context.currency("price", &typed.amount.currency)?;
    Ok(Price {
        id: context.id(),
        from_on: typed.from_on,
        amount: context.positive_money("price", &typed.amount.decimal, currency)?,
        per: lasting(context, "per", typed.per)?,
    })
}
