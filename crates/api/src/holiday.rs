//! Public holidays: those the program knows, what the person has changed, and which of them count
//! for an agreement.

mod book;

use chrono::{Datelike as _, NaiveDate};
use domain::holiday::{Holiday, HolidayChange};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

pub(crate) use book::{Book, Names, knowledge};

use crate::context::Context;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::holiday::{
    HolidayCountry, HolidayDay, HolidayRegion, HolidayState, HolidayTableView,
};
use crate::wire::Key;

/// Asks for the holidays of a place in a year.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct HolidayYear {
    /// ISO 3166-1.
    pub country: String,
    /// ISO 3166-2, without the country.
    pub region: Option<String>,
    pub year: i32,
}

/// Says that a day is a holiday, or that it is not.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct HolidayForm {
    pub country: String,
    /// `null` for the whole country.
    pub region: Option<String>,
    pub on: NaiveDate,
    /// It comes back every year.
    pub yearly: bool,
    pub name: Option<String>,
}

/// Returns where the table of holidays comes from, and what it covers.
pub fn table() -> HolidayTableView {
    let table = holidays::table();
    let region =
        |it: &holidays::Region| HolidayRegion { code: it.code.clone(), name: it.name.clone() };
    HolidayTableView {
        package: table.package.clone(),
        version: table.version.clone(),
        generated_on: table.generated_on,
        from_year: table.from_year,
        to_year: table.to_year,
        countries: table
            .countries
            .iter()
            .map(|it| HolidayCountry {
                code: it.code.clone(),
                regions: it.regions.iter().map(region).collect(),
            })
            .collect(),
    }
}

/// Returns the holidays of a place in a year, by day, with those that were struck out.
pub fn year(session: &Session, request: &HolidayYear) -> Result<Vec<HolidayDay>, Error> {
    let book = Book::read(session.read())?;
    let region = request.region.as_deref();
    let mut days = book.days(&request.country, region);
    days.retain(|it| it.on.year() == request.year);
    Ok(days)
}

/// Adds a day to the holidays of a place.
///
/// # Errors
///
/// `Invalid` for a code that is no country's, for a yearly day without a name, and for a day that
/// is a holiday there already.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &HolidayForm,
) -> Result<Reply<Key<Holiday>>, Error> {
    let holiday = build(context, request, HolidayChange::Added)?;
    let there = there(session, &holiday)?;
    if let Some(day) = there {
        let struck = day.state.0 == HolidayState::StruckOut;
        let id = if struck { "error-holiday-struck-out" } else { "error-holiday-there" };
        return Err(context.invalid("on", id, &[]));
    }
    let done = session.write(context, Op::AddHoliday, |tx| tx.add_holiday(&holiday))?;
    Ok(done.map(|()| holiday.id.into()))
}

/// Strikes a day out of the holidays of a place: it counts as a working day.
///
/// # Errors
///
/// `Invalid` for a day that is no holiday there.
pub fn strike_out(
    session: &mut Session,
    context: &Context<'_>,
    request: &HolidayForm,
) -> Result<Reply<Key<Holiday>>, Error> {
    let holiday = build(context, request, HolidayChange::StruckOut)?;
    if there(session, &holiday)?.is_none_or(|it| it.state.0 == HolidayState::StruckOut) {
        return Err(context.invalid("on", "error-no-holiday", &[]));
    }
    let done = session.write(context, Op::StrikeOutHoliday, |tx| tx.add_holiday(&holiday))?;
    Ok(done.map(|()| holiday.id.into()))
}

/// Takes back what was said of a day.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Holiday>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinHoliday, |tx| tx.bin(Noun::Holiday, id.0.uuid()))
}

/// Returns the holiday that falls on a day in its place, struck out or not.
fn there(session: &Session, it: &Holiday) -> Result<Option<HolidayDay>, Error> {
    let days = Book::read(session.read())?.days(&it.country, it.region.as_deref());
    Ok(days.into_iter().find(|day| day.on == it.on))
}

fn build(
    context: &Context<'_>,
    form: &HolidayForm,
    change: HolidayChange,
) -> Result<Holiday, Error> {
    let country = form.country.trim().to_uppercase();
    let is_country = country.len() == 2 && country.bytes().all(|it| it.is_ascii_uppercase());
    if !is_country {
        return Err(context.invalid("country", "error-no-country", &[]));
    }
    let region = form.region.as_deref().map(str::trim).filter(|it| !it.is_empty());
    let name = form.name.as_deref().filter(|it| !it.trim().is_empty());
    Ok(Holiday {
        id: context.id(),
        country,
        region: region.map(str::to_uppercase),
        on: form.on,
        yearly: form.yearly,
        change,
        name: name.map(|it| context.line("name", it)).transpose()?,
        noted_on: context.today(),
    })
}
