/** What lies over the page: one thing at a time, and where the focus goes back to. */
export class Overlays {
  open = $state<'palette' | 'note' | 'client' | 'keys' | null>(null);
  /** The client that a note or a search starts with. */
  client = $state<string | null>(null);
  /** The name that a new client starts with. */
  name = $state('');
  fromNote = $state(false);

  palette = () => this.#show('palette');
  keys = () => this.#show('keys');

  note = (client: string | null = null) => {
    this.client = client;
    this.#show('note');
  };

  /** Adds a client; from a note, one comes back to the note with that client. */
  newClient = (name = '') => {
    this.name = name;
    this.fromNote = this.open === 'note';
    this.#show('client');
  };

  close = () => {
    this.open = null;
  };

  #show(what: NonNullable<Overlays['open']>) {
    this.open = what;
  }
}

export const overlays = new Overlays();
