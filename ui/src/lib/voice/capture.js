// Runs beside the page, where sound arrives, and hands each piece of it over.
class Capture extends AudioWorkletProcessor {
  process([input]) {
    const channel = input?.[0];
    if (channel) this.port.postMessage(channel.slice());
    return true;
  }
}

registerProcessor('capture', Capture);
