//! The people at a client.

use domain::client::{Client, Contact};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::client::ContactView;
use crate::wire::Key;

/// A person at a client, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ContactForm {
    pub name: String,
    pub role: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub primary: bool,
}

/// Adds a person to a client.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddContact {
    pub client: Key<Client>,
    pub form: ContactForm,
}

/// Changes a person's details.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeContact {
    pub id: Key<Contact>,
    pub form: ContactForm,
}

fn build(
    context: &Context<'_>,
    id: Key<Contact>,
    client: Key<Client>,
    form: &ContactForm,
) -> Result<Contact, Error> {
    Ok(Contact {
        id: id.0,
        client: client.0,
        name: context.line("name", &form.name)?,
        role: optional(form.role.as_deref()),
        email: optional(form.email.as_deref()),
        phone: optional(form.phone.as_deref()),
        primary: form.primary,
    })
}

/// Adds a person to a client.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddContact,
) -> Result<Reply<ContactView>, Error> {
    let contact = build(context, Key(context.id()), request.client, &request.form)?;
    let done = session.write(context, Op::AddContact, |tx| tx.add_contact(&contact))?;
    Ok(done.map(|()| view(&contact)))
}

/// Changes a person's details.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeContact,
) -> Result<Reply<ContactView>, Error> {
    let client = session.read().contact(request.id.0)?.client;
    let contact = build(context, request.id, client.into(), &request.form)?;
    let done = session.write(context, Op::ChangeContact, |tx| tx.change_contact(&contact))?;
    Ok(done.map(|()| view(&contact)))
}

/// Moves a person into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Contact>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinContact, |tx| tx.bin(Noun::Contact, id.0.uuid()))
}

/// Describes a person.
pub(crate) fn view(contact: &Contact) -> ContactView {
    ContactView {
        id: contact.id.into(),
        name: contact.name.to_string(),
        role: contact.role.as_ref().map(ToString::to_string),
        email: contact.email.as_ref().map(ToString::to_string),
        phone: contact.phone.as_ref().map(ToString::to_string),
        primary: contact.primary,
    }
}
