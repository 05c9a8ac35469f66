// Keeps what goes wrong in the page, so that a test can say so.
if (!window.faults) {
  const faults = (window.faults = []);
  // What the engine says when a size changes twice in one frame harms nobody.
  const idle = 'ResizeObserver loop completed with undelivered notifications.';
  addEventListener(
    'error',
    (event) => {
      if (event.message !== idle) faults.push(`error: ${event.message ?? event.target?.outerHTML}`);
    },
    true,
  );
  addEventListener('unhandledrejection', (event) =>
    faults.push(`rejection: ${event.reason} ${event.reason?.stack ?? ''}`),
  );
  addEventListener('securitypolicyviolation', (event) =>
    faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...what) => {
      faults.push(`console: ${what.map((it) => (it?.stack ? `${it} ${it.stack.slice(0, 300)}` : it)).join(' ')}`);
      say(...what);
    };
  }
}
