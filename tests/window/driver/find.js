// Finds what a person would mean by a role and a name, and can see and reach at this moment.
// Arguments: role (or "field", "text", or "css"), name or selector, how many matches to pass over.
// The role "focus" asks for the name of what has the focus instead.
const [role, wanted, nth] = arguments;

const TEXTUAL = ['text', 'search', 'email', 'url', 'tel', 'password', 'number']
  .map((type) => `input[type=${type}]`)
  .join();
const FIELDS = 'input:not([type=hidden]),textarea,select,[contenteditable]';
const ROLES = {
  article: 'article',
  button: 'button,summary,input[type=submit],input[type=button]',
  cell: 'td',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th',
  combobox: 'select,input[list]',
  dialog: 'dialog,[role=alertdialog]',
  heading: 'h1,h2,h3,h4,h5,h6',
  img: 'img',
  link: 'a[href]',
  list: 'ul,ol',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  option: 'option',
  radio: 'input[type=radio]',
  region: 'section[aria-label],section[aria-labelledby]',
  row: 'tr',
  status: 'output',
  table: 'table',
  textbox: `${TEXTUAL},input:not([type]),textarea,[contenteditable]`,
};

const plain = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

function nameOf(element) {
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    return plain(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
  }
  const said = plain(element.getAttribute('aria-label'));
  if (said) return said;
  const labels = [...(element.labels ?? [])].map((label) => plain(label.innerText)).join(' ');
  if (labels) return labels;
  if (element.matches('input[type=submit],input[type=button]')) return plain(element.value);
  const own = element.matches(FIELDS) ? '' : plain(element.innerText || element.textContent);
  const rest = ['alt', 'placeholder', 'title'].map((name) => plain(element.getAttribute(name)));
  return own || rest.find((text) => text) || '';
}

function isReachable(element) {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.closest('[inert]')) return false;
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return !modal || modal.contains(element);
}

function candidates() {
  if (role === 'css') return [...document.querySelectorAll(wanted)];
  if (role === 'field') {
    const roles = ['textbox', 'combobox', 'checkbox', 'radio', 'switch', 'searchbox', 'spinbutton'];
    return [...document.querySelectorAll([FIELDS, ...roles.map((r) => `[role=${r}]`)].join())];
  }
  if (role === 'text') {
    // The innermost elements that hold the text.
    const holds = (element) => plain(element.innerText).includes(wanted);
    return [...document.body.querySelectorAll('*')].filter(
      (element) => holds(element) && ![...element.children].some(holds),
    );
  }
  const implicit = ROLES[role] ? `:is(${ROLES[role]}):not([role]),` : '';
  return [...document.querySelectorAll(`${implicit}[role=${role}]`)];
}

if (role === 'focus') {
  const element = document.activeElement;
  return !element || element === document.body ? '' : nameOf(element);
}
const reachable = candidates().filter(isReachable);
if (role === 'css' || role === 'text') return reachable[nth] ?? null;
// A name in full goes before a name in part: "Save" is not "Save as".
const names = new Map(reachable.map((element) => [element, nameOf(element)]));
const exact = reachable.filter((element) => names.get(element) === wanted);
const part = reachable.filter((element) =>
  names.get(element).toLowerCase().includes(wanted.toLowerCase()),
);
return (exact.length > 0 ? exact : part)[nth] ?? null;
