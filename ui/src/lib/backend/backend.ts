/**
 * Everything the shell can be asked, by noun. A write tells `onChange` what it touched; a refusal
 * is thrown as a `Failure`.
 */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import { announce } from './changes';
import { asFailure } from './failure';
import type * as wire from './wire';

type Reply<T> = wire.Reply<T>;

async function ask<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Asks for a write, and tells what it touched. */
async function write<T extends Reply<unknown> | null>(
  command: string,
  args?: Record<string, unknown>,
): Promise<T> {
  const reply = await ask<T>(command, args);
  if (reply) announce(reply);
  return reply;
}

/** A read of one request. */
const read =
  <Request, T>(command: string) =>
  (request: Request) =>
    ask<T>(command, { request });

/** A write of one request. */
const make =
  <Request, T>(command: string) =>
  (request: Request) =>
    write<Reply<T>>(command, { request });

/** A write that needs only an id. */
const byId =
  <T = null>(command: string) =>
  (id: string) =>
    write<Reply<T>>(command, { id });

const journal = {
  status: () => ask<wire.JournalStatus>('journal_status'),
  create: () => ask<wire.JournalStatus>('journal_create'),
  open: () => ask<wire.JournalStatus>('journal_open'),
  openFile: () => ask<wire.JournalStatus | null>('journal_open_file'),
  openSample: () => ask<wire.JournalStatus>('journal_open_sample'),
  close: () => ask<wire.JournalStatus>('journal_close'),
  import: () => write<Reply<wire.ImportCounts> | null>('journal_import'),
  export: () => ask<string | null>('journal_export'),
  backUp: () => ask<string | null>('journal_back_up'),
  version: () => ask<number>('journal_version'),
  undo: () => write<Reply<wire.Op> | null>('undo'),
  redo: () => write<Reply<wire.Op> | null>('redo'),
  undoOne: (number: string) => write<Reply<wire.Op>>('undo_one', { number }),
  operations: (before: string | null, limit: number) =>
    ask<wire.OperationView[]>('operation_list', { before, limit }),
};

const client = {
  list: () => ask<wire.ClientRow[]>('client_list'),
  page: (id: string) => ask<wire.ClientPage>('client_page', { id }),
  add: make<wire.AddClient, wire.ClientView>('client_add'),
  change: make<wire.ChangeClient, wire.ClientView>('client_change'),
  move: make<wire.MoveClient, wire.ClientView>('client_move'),
  bin: byId('client_bin'),
  erase: read<wire.EraseClient, null>('client_erase'),
};

const contact = {
  add: make<wire.AddContact, wire.ContactView>('contact_add'),
  change: make<wire.ChangeContact, wire.ContactView>('contact_change'),
  bin: byId('contact_bin'),
};

const expectation = {
  tell: make<wire.TellExpectation, null>('expectation_tell'),
  bin: byId('expectation_bin'),
};

const boundary = {
  general: () => ask<wire.BoundaryView[]>('boundary_general'),
  add: make<wire.AddBoundary, string>('boundary_add'),
  change: make<wire.ChangeBoundary, null>('boundary_change'),
  bin: byId('boundary_bin'),
  tell: make<wire.TellBoundary, string>('boundary_tell'),
  untell: byId('boundary_untell'),
};

const entry = {
  timeline: read<wire.TimelineRequest, wire.TimelinePage>('timeline_page'),
  add: make<wire.AddEntry, wire.EntryView>('entry_add'),
  change: make<wire.ChangeEntry, wire.EntryView>('entry_change'),
  bin: byId('entry_bin'),
  versions: (id: string) => ask<wire.VersionView[]>('entry_versions', { id }),
};

const incident = {
  add: make<wire.AddIncident, string>('incident_add'),
  change: make<wire.ChangeIncident, null>('incident_change'),
  bin: byId('incident_bin'),
};

const gesture = { add: make<wire.AddGesture, string>('gesture_add'), bin: byId('gesture_bin') };

const promise = {
  add: make<wire.AddPromise, wire.PromiseView>('promise_add'),
  change: make<wire.ChangePromise, wire.PromiseView>('promise_change'),
  settle: make<wire.SettlePromise, wire.PromiseView>('promise_settle'),
  bin: byId('promise_bin'),
};

const complaint = {
  add: make<wire.AddComplaint, string>('complaint_add'),
  change: make<wire.ChangeComplaint, null>('complaint_change'),
  step: make<wire.StepComplaint, null>('complaint_step'),
  bin: byId('complaint_bin'),
};

const recovery = {
  add: make<wire.AddRecovery, string>('recovery_add'),
  check: make<wire.CheckRecovery, null>('recovery_check'),
  end: make<wire.EndRecovery, null>('recovery_end'),
  bin: byId('recovery_bin'),
};

const engagement = {
  add: make<wire.AddEngagement, string>('engagement_add'),
  change: make<wire.ChangeEngagement, null>('engagement_change'),
  bin: byId('engagement_bin'),
  endIfSent: read<wire.EndRequest, wire.EndView | null>('engagement_end_if_sent'),
};

const term = {
  add: make<wire.AddTerm, string>('term_add'),
  change: make<wire.ChangeTerm, null>('term_change'),
  bin: byId('term_bin'),
};

const money = {
  addInvoice: make<wire.AddInvoice, string>('invoice_add'),
  writeOff: (id: string, writtenOff: boolean) =>
    write<Reply<null>>('invoice_write_off', { id, writtenOff }),
  addPayment: make<wire.AddPayment, string>('payment_add'),
  addWork: make<wire.AddWork, string>('work_add'),
  addCost: make<wire.AddCost, string>('cost_add'),
  addConcession: make<wire.AddConcession, string>('concession_add'),
  bin: make<wire.BinMoney, null>('money_bin'),
};

const letter = {
  draft: read<wire.DraftLetter, wire.DraftView>('letter_draft'),
  save: make<wire.SaveLetter, wire.LetterView>('letter_save'),
  get: (id: string) => ask<wire.LetterView>('letter_get', { id }),
  list: () => ask<wire.LetterView[]>('letter_list'),
  bin: byId('letter_bin'),
  text: (id: string) => ask<string>('letter_text', { id }),
  saveAs: (id: string) => ask<string | null>('letter_save_as', { id }),
  mail: (id: string) => ask<boolean>('letter_mail', { id }),
};

const attachment = {
  add: (id: string) => write<Reply<wire.AttachmentView> | null>('attachment_add', { entry: id }),
  save: (id: string) => ask<string | null>('attachment_save', { id }),
  bin: byId('attachment_bin'),
};

const bin = {
  list: () => ask<wire.BinnedView[]>('bin_list'),
  restore: make<wire.Restore, null>('bin_restore'),
  empty: () => ask<number>('bin_empty'),
};

export const backend = {
  journal,
  client,
  contact,
  expectation,
  boundary,
  entry,
  incident,
  gesture,
  promise,
  complaint,
  recovery,
  engagement,
  term,
  money,
  letter,
  attachment,
  bin,
  today: { get: () => ask<wire.TodayView>('today_get') },
  standing: { get: read<wire.StandingRequest, wire.StandingView>('standing_get') },
  prompt: { answer: make<wire.AnswerPrompt, wire.PromptView>('prompt_answer') },
  search: { find: read<wire.SearchRequest, wire.FoundView>('search_find') },
  settings: {
    get: () => ask<wire.SettingsView>('settings_get'),
    change: make<wire.SettingsView, wire.SettingsView>('settings_change'),
  },
};

/** Calls back when the shell changed the journal by itself, or was asked to show a client. */
export function onShell(heard: {
  changed: (change: wire.Change) => void;
  openClient: (id: string) => void;
}): () => void {
  const stops = [
    listen<wire.Change>('journal-changed', (event) => heard.changed(event.payload)),
    listen<string>('open-client', (event) => heard.openClient(event.payload)),
  ];
  return () => {
    for (const stop of stops) void stop.then((it) => it());
  };
}
