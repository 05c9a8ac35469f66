// Runs the accessibility checker and says each finding in one line.
const done = arguments[arguments.length - 1];
axe
  .run(document, { resultTypes: ['violations'] })
  .then(({ violations }) =>
    done(
      violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(' ')}`),
      ),
    ),
  )
  .catch((error) => done([String(error)]));
