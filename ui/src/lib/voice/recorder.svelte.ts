import captureUrl from './capture.js?url';
import { base64, RATE, resampled, wav } from './wav';

/** Why nothing can be recorded: there is no microphone, it may not be used, or it does not work. */
export type Trouble = 'missing' | 'refused' | 'broken';

/** A voice note lasts a minute; after five the recorder stops by itself. */
export const LONGEST = 300;

const without = new Set(['NotFoundError', 'OverconstrainedError', 'NotSupportedError']);

const troubleOf = (thrown: unknown): Trouble => {
  const name = thrown instanceof Error ? thrown.name : '';
  if (without.has(name)) return 'missing';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'broken';
};

/** Records one voice note at a time. What was recorded stays until it is saved or dropped. */
export class Recorder {
  state = $state<'empty' | 'asking' | 'recording' | 'recorded'>('empty');
  trouble = $state<Trouble | undefined>();
  seconds = $state(0);
  /** How loud it is now, from 0 to 1. */
  level = $state(0);
  /** The recording as an address that an audio element plays. */
  url = $state<string | undefined>();

  #pieces: Float32Array[] = [];
  #file: Uint8Array<ArrayBuffer> | undefined;
  #stream: MediaStream | undefined;
  #context: AudioContext | undefined;

  /** Asks for the microphone and begins. Never throws: see `trouble`. */
  async start(): Promise<void> {
    if (this.state === 'asking' || this.state === 'recording') return;
    this.drop();
    this.state = 'asking';
    try {
      this.#stream = await this.#microphone();
      this.#context = new AudioContext();
      await this.#context.audioWorklet.addModule(captureUrl);
      const capture = new AudioWorkletNode(this.#context, 'capture', { numberOfOutputs: 0 });
      capture.port.onmessage = (event: MessageEvent<Float32Array>) => this.#take(event.data);
      this.#context.createMediaStreamSource(this.#stream).connect(capture);
      this.state = 'recording';
    } catch (thrown) {
      this.trouble = troubleOf(thrown);
      this.#hangUp();
      this.state = 'empty';
    }
  }

  /** Ends the recording, which can then be listened to and saved. */
  stop(): void {
    if (this.state !== 'recording') return;
    const rate = this.#context?.sampleRate ?? RATE;
    this.#hangUp();
    if (this.#pieces.length === 0) {
      this.trouble = 'broken';
      this.state = 'empty';
      return;
    }
    this.#file = wav(resampled(this.#pieces, rate), Math.min(rate, RATE));
    this.#pieces = [];
    this.url = URL.createObjectURL(new Blob([this.#file], { type: 'audio/wav' }));
    this.state = 'recorded';
  }

  /** Forgets what was recorded. */
  drop(): void {
    this.#hangUp();
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = this.trouble = this.#file = undefined;
    this.#pieces = [];
    this.seconds = this.level = 0;
    this.state = 'empty';
  }

  /** The recording as it is handed over to be kept. */
  get file(): string | null {
    return this.#file ? base64(this.#file) : null;
  }

  async #microphone(): Promise<MediaStream> {
    // Old web views have no such thing at all.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices?.getUserMedia || typeof AudioWorkletNode === 'undefined') {
      throw new DOMException('no microphone', 'NotSupportedError');
    }
    return devices.getUserMedia({ audio: true });
  }

  #take(piece: Float32Array): void {
    if (this.state !== 'recording') return;
    this.#pieces.push(piece);
    this.level = piece.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
    this.seconds += piece.length / (this.#context?.sampleRate ?? RATE);
    if (this.seconds >= LONGEST) this.stop();
  }

  #hangUp(): void {
    this.#stream?.getTracks().forEach((it) => it.stop());
    void this.#context?.close();
    this.#stream = this.#context = undefined;
    this.level = 0;
  }
}

/** A voice note that is being made: its outline and its recording. */
class VoiceNote {
  readonly recorder = new Recorder();
  readonly outline = $state({ heard: '', sorry: '', next: '' });

  /** Forgets all of it, once it was saved. */
  drop(): void {
    this.recorder.drop();
    Object.assign(this.outline, { heard: '', sorry: '', next: '' });
  }
}

const notes: Record<string, VoiceNote> = {};

/** The voice note of a client: what was not saved is there when one comes back. */
export function voiceNoteOf(client: string): VoiceNote {
  notes[client] ??= new VoiceNote();
  return notes[client];
}
