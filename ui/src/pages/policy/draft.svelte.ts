import { backend } from '$lib/backend/backend';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { PolicyPreviewView, PolicyProposal, PolicyView, Preset } from '$lib/backend/wire';

import { changed, presetOf, same } from './rules';

/** How long one waits after the last change before the history is gone through, in milliseconds. */
const PAUSE = 250;

/** Only what takes longer is said to be under way, in milliseconds. */
const LATE = 150;

type Ask = (proposal: PolicyProposal) => Promise<PolicyPreviewView>;

/** Numbers that are tried out: what they are, and what they would change. */
export class Draft {
  view = $state.raw<PolicyView | undefined>();
  /** What was moved, by name. */
  values = $state<Record<string, number>>({});
  /** Another target for an hour, as typed; `null` leaves it as it is. */
  target = $state<string | null>(null);

  preview = $state.raw<PolicyPreviewView | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** It takes long enough to be said. */
  busy = $state(false);
  stopped = $state(false);

  changes = $derived(this.view ? changed(this.view, this.values) : []);
  /** An empty field leaves the target as it is: it can be taken away among one's own details. */
  targetChanged = $derived(Boolean(this.target?.trim()) && this.target?.trim() !== this.view?.target_rate);
  count = $derived(this.changes.length + (this.targetChanged ? 1 : 0));
  /** What is wrong with a number, by its name. */
  problems = $derived(Object.fromEntries((this.preview?.problems ?? []).map((it) => [it.name, it.message])));
  preset = $derived(this.view ? presetOf(this.view.presets, (name) => this.value(name)) : undefined);
  /** Whether what is in force is what everyone begins with. */
  usual = $derived(this.view?.rules.every((it) => same(it.value, it.default)) ?? true);

  #ask: Ask;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: Ask = (proposal) => backend.policy.preview(proposal)) {
    this.#ask = ask;
  }

  /** Takes what is in force now. What was moved stays moved. */
  take(view: PolicyView): void {
    const newer = this.view !== undefined && this.view !== view;
    this.view = view;
    if (newer) this.#ponder();
  }

  /** What a number would be. */
  value(name: string): number | undefined {
    return this.values[name] ?? this.view?.rules.find((it) => it.name === name)?.value;
  }

  set(name: string, value: number): void {
    this.values[name] = value;
    this.#ponder();
  }

  setTarget(text: string): void {
    this.target = text;
    this.#ponder();
  }

  /** Takes all numbers of a preset. */
  choose(preset: Preset): void {
    const rules = this.view?.presets.find((it) => it.preset === preset)?.rules ?? [];
    this.values = Object.fromEntries(rules.map((it) => [it.name, it.value]));
    this.#ponder();
  }

  /** Lets go of everything that was moved. */
  discard = (): void => {
    this.values = {};
    this.target = null;
    this.#settle();
    this.preview = undefined;
    this.failure = undefined;
    this.stopped = false;
  };

  /** Stops going through the history; what it finds is dropped. */
  stop = (): void => {
    this.#settle();
    this.preview = undefined;
    this.stopped = true;
  };

  get proposal(): PolicyProposal {
    return { rules: this.changes, target_rate: this.targetChanged ? this.target : null };
  }

  /** Works out what the numbers would change. */
  work = async (): Promise<void> => {
    this.#settle();
    const turn = this.#turn;
    this.stopped = false;
    this.#late = setTimeout(() => (this.busy = true), LATE);
    try {
      const preview = await this.#ask(this.proposal);
      if (turn !== this.#turn) return;
      this.preview = preview;
      this.failure = undefined;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.preview = undefined;
      this.failure = asFailure(thrown);
    }
    clearTimeout(this.#late);
    this.busy = false;
  };

  #ponder() {
    this.#settle();
    if (this.count === 0) return this.discard();
    this.#pause = setTimeout(() => void this.work(), PAUSE);
  }

  /** Whatever is under way no longer matters. */
  #settle() {
    this.#turn += 1;
    clearTimeout(this.#pause);
    clearTimeout(this.#late);
    this.busy = false;
  }
}

/** Stays while one looks at a client in between. */
export const draft = new Draft();
