/** Writes generated/ids.ts: the id of every message that the window may say. Run with `npm run words`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const folder = join(dirname(here), '../../../../locales/en');

/** Files that are said by Rust alone. */
const elsewhere = [
  'cli.ftl', 'errors.ftl', 'formats.ftl', 'letters.ftl', 'playbook-flaws.ftl', 'playbooks.ftl',
  'due.ftl', 'complaint-lines.ftl', 'first-contact.ftl',
];

export function idsOf(text) {
  return [...text.matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map((it) => it[1]);
}

export function source() {
  const files = readdirSync(folder).filter((it) => it.endsWith('.ftl') && !elsewhere.includes(it));
  const ids = files.flatMap((it) => idsOf(readFileSync(join(folder, it), 'utf8'))).sort();
  const lines = ids.map((id) => `  | '${id}'`).join('\n');
  return `/* Made from locales/en by \`npm run words\`. */\n\nexport type WordId =\n${lines};\n`;
}

if (process.argv[1] === here) writeFileSync(join(dirname(here), 'generated/ids.ts'), source());
