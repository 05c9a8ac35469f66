/**
 * Everything the shell can be asked, by noun. A write tells `onChange` what it touched; a refusal
 * is thrown as a `Failure`.
 */
import { listen } from '@tauri-apps/api/event';

import { announce } from './changes';
import { asFailure } from './failure';
import { commands } from './generated/bindings';
import type * as wire from './wire';

type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: wire.Error };
type Command<Args extends unknown[], T> = (...args: Args) => Promise<Answer<T>>;

/** A command that only looks. */
const reads =
  <Args extends unknown[], T>(command: Command<Args, T>) =>
  async (...args: Args): Promise<T> => {
    let answer: Answer<T>;
    try {
      answer = await command(...args);
    } catch (thrown) {
      throw asFailure(thrown);
    }
    if (answer.status === 'error') throw asFailure(answer.error);
    return answer.data;
  };

/** A command that writes, and tells what it touched. */
const writes = <Args extends unknown[], T extends wire.Reply<unknown> | null>(
  command: Command<Args, T>,
) => {
  const ask = reads(command);
  return async (...args: Args): Promise<T> => {
    const reply = await ask(...args);
    if (reply) announce(reply);
    return reply;
  };
};

/** A command that always answers. */
const says =
  <T>(command: () => Promise<T>) =>
  async (): Promise<T> => {
    try {
      return await command();
    } catch (thrown) {
      throw asFailure(thrown);
    }
  };

const c = commands;

export const backend = {
  journal: {
    status: says(c.journalStatus),
    create: says(c.journalCreate),
    open: says(c.journalOpen),
    openFile: reads(c.journalOpenFile),
    openSample: says(c.journalOpenSample),
    close: says(c.journalClose),
    import: writes(c.journalImport),
    export: reads(c.journalExport),
    backUp: reads(c.journalBackUp),
    version: reads(c.journalVersion),
    undo: writes(c.undoLast),
    redo: writes(c.redoLast),
    undoOne: writes(c.undoOne),
    operations: reads(c.operationList),
  },
  client: {
    list: reads(c.clientList),
    page: reads(c.clientPage),
    add: writes(c.clientAdd),
    change: writes(c.clientChange),
    move: writes(c.clientMove),
    bin: writes(c.clientBin),
    erase: reads(c.clientErase),
  },
  contact: {
    add: writes(c.contactAdd),
    change: writes(c.contactChange),
    bin: writes(c.contactBin),
  },
  expectation: { tell: writes(c.expectationTell), bin: writes(c.expectationBin) },
  boundary: {
    general: reads(c.boundaryGeneral),
    add: writes(c.boundaryAdd),
    change: writes(c.boundaryChange),
    bin: writes(c.boundaryBin),
    tell: writes(c.boundaryTell),
    untell: writes(c.boundaryUntell),
  },
  entry: {
    timeline: reads(c.timelinePage),
    add: writes(c.entryAdd),
    change: writes(c.entryChange),
    bin: writes(c.entryBin),
    versions: reads(c.entryVersions),
  },
  incident: {
    add: writes(c.incidentAdd),
    change: writes(c.incidentChange),
    bin: writes(c.incidentBin),
  },
  gesture: { add: writes(c.gestureAdd), bin: writes(c.gestureBin) },
  promise: {
    add: writes(c.promiseAdd),
    change: writes(c.promiseChange),
    settle: writes(c.promiseSettle),
    bin: writes(c.promiseBin),
  },
  complaint: {
    add: writes(c.complaintAdd),
    change: writes(c.complaintChange),
    step: writes(c.complaintStep),
    bin: writes(c.complaintBin),
  },
  hardTime: {
    add: writes(c.hardTimeAdd),
    change: writes(c.hardTimeChange),
    end: writes(c.hardTimeEnd),
    bin: writes(c.hardTimeBin),
  },
  checkIn: {
    add: writes(c.checkInAdd),
    change: writes(c.checkInChange),
    finish: writes(c.checkInFinish),
    bin: writes(c.checkInBin),
  },
  recovery: {
    add: writes(c.recoveryAdd),
    check: writes(c.recoveryCheck),
    end: writes(c.recoveryEnd),
    bin: writes(c.recoveryBin),
  },
  holiday: {
    table: says(c.holidayTable),
    year: reads(c.holidayYear),
    add: writes(c.holidayAdd),
    strikeOut: writes(c.holidayStrikeOut),
    bin: writes(c.holidayBin),
  },
  contract: {
    add: writes(c.contractAdd),
    read: writes(c.contractRead),
    text: reads(c.contractText),
  },
  engagement: {
    add: writes(c.engagementAdd),
    change: writes(c.engagementChange),
    bin: writes(c.engagementBin),
    endIfSent: reads(c.engagementEndIfSent),
  },
  review: {
    get: reads(c.reviewGet),
    keep: writes(c.reviewKeep),
    bin: writes(c.reviewBin),
    saveAs: reads(c.reviewSaveAs),
    pages: reads(c.reviewPages),
  },
  term: { add: writes(c.termAdd), change: writes(c.termChange), bin: writes(c.termBin) },
  money: {
    addInvoice: writes(c.invoiceAdd),
    writeOff: writes(c.invoiceWriteOff),
    addPayment: writes(c.paymentAdd),
    addWork: writes(c.workAdd),
    addCost: writes(c.costAdd),
    addConcession: writes(c.concessionAdd),
    bin: writes(c.moneyBin),
  },
  ledgers: {
    complaints: reads(c.ledgerComplaints),
    promises: reads(c.ledgerPromises),
    goodwill: reads(c.ledgerGoodwill),
  },
  storm: { recover: writes(c.stormRecover) },
  ledger: {
    choose: reads(c.csvChoose),
    preview: reads(c.csvPreview),
    import: writes(c.csvImport),
    putAway: says(c.csvPutAway),
  },
  letter: {
    draft: reads(c.letterDraft),
    check: reads(c.letterCheck),
    compare: reads(c.letterCompare),
    gate: reads(c.letterGate),
    handle: writes(c.letterHandle),
    readAgain: writes(c.letterReadAgain),
    release: writes(c.letterRelease),
    prove: writes(c.letterProve),
    keepProof: writes(c.letterKeepProof),
    save: writes(c.letterSave),
    get: reads(c.letterGet),
    list: reads(c.letterList),
    bin: writes(c.letterBin),
    text: reads(c.letterText),
    saveAs: reads(c.letterSaveAs),
    pages: reads(c.letterPages),
    mail: reads(c.letterMail),
  },
  document: { beingMade: says(c.documentBeingMade), stop: says(c.documentStop) },
  logo: { get: reads(c.logoGet), choose: writes(c.logoChoose), remove: writes(c.logoRemove) },
  obligation: {
    add: writes(c.obligationAdd),
    change: writes(c.obligationChange),
    settle: writes(c.obligationSettle),
    bin: writes(c.obligationBin),
  },
  colleague: {
    list: reads(c.colleagueList),
    add: writes(c.colleagueAdd),
    change: writes(c.colleagueChange),
    bin: writes(c.colleagueBin),
  },
  template: {
    list: reads(c.templateList),
    start: reads(c.templateStart),
    tryOut: reads(c.templateTry),
    save: writes(c.templateSave),
    bin: writes(c.templateBin),
  },
  attachment: {
    add: writes(c.attachmentAdd),
    record: writes(c.attachmentRecord),
    listen: reads(c.attachmentListen),
    save: reads(c.attachmentSave),
    bin: writes(c.attachmentBin),
  },
  bin: { list: reads(c.binList), restore: writes(c.binRestore), empty: reads(c.binEmpty) },
  today: { get: reads(c.todayGet) },
  calendar: { get: reads(c.calendarGet), export: reads(c.calendarExport) },
  reminder: {
    snooze: writes(c.reminderSnooze),
    finish: writes(c.reminderFinish),
    resume: writes(c.reminderResume),
  },
  standing: { get: reads(c.standingGet) },
  prompt: { answer: writes(c.promptAnswer), list: reads(c.promptList) },
  call: { due: reads(c.callDue), sort: reads(c.callSort) },
  playbook: {
    list: reads(c.playbookList),
    get: reads(c.playbookGet),
    check: reads(c.playbookCheck),
    add: writes(c.playbookAdd),
    change: writes(c.playbookChange),
    bin: writes(c.playbookBin),
    saveAs: reads(c.playbookSaveAs),
  },
  run: { add: writes(c.runAdd), change: writes(c.runChange), bin: writes(c.runBin) },
  draft: { keep: reads(c.draftKeep), get: reads(c.draftGet), list: reads(c.draftList), discard: reads(c.draftDiscard) },
  policy: {
    get: reads(c.policyGet),
    preview: reads(c.policyPreview),
    change: writes(c.policyChange),
    reset: writes(c.policyReset),
  },
  portfolio: { get: reads(c.portfolioGet) },
  search: { find: reads(c.searchFind) },
  settings: { get: reads(c.settingsGet), change: writes(c.settingsChange) },
};

/** Calls back when the shell changed the journal by itself, gave reminders, or was asked to show a place. */
export function onShell(heard: {
  changed: (change: wire.Change) => void;
  reminded: (reminders: wire.ReminderView[]) => void;
  /** A client's page, or the calendar where it is `null`. */
  open: (client: string | null) => void;
}): () => void {
  const stops = [
    listen<wire.Change>('journal-changed', (event) => heard.changed(event.payload)),
    listen<wire.ReminderView[]>('reminded', (event) => heard.reminded(event.payload)),
    listen<{ client: string | null }>('open-place', (event) => heard.open(event.payload.client)),
  ];
  return () => {
    for (const stop of stops) void stop.then((it) => it());
  };
}
