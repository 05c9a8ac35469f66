// Runs the accessibility checker and says each finding in one line. What is still fading in is
// waited for: half-way there it has not the contrast that people read it with.
const done = arguments[arguments.length - 1];
const ends = (it) => it.playState === 'running' && it.effect?.getComputedTiming().endTime !== Infinity;
const over = document.getAnimations().filter(ends).map((it) => it.finished.catch(() => undefined));
Promise.all(over)
  .then(() => axe.run(document, { resultTypes: ['violations'] }))
  .then(({ violations }) =>
    done(
      violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(' ')}`),
      ),
    ),
  )
  .catch((error) => done([String(error)]));
