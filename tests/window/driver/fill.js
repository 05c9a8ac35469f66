// Empties a field so that it can be typed into, or sets a value that is chosen rather than typed.
// Returns "type" if the text is still to be typed.
const [element, text] = arguments;

function told(kind) {
  element.dispatchEvent(new Event(kind, { bubbles: true }));
}

element.focus();
if (element instanceof HTMLSelectElement) {
  const option = [...element.options].find((one) => one.label.trim() === text || one.value === text);
  if (!option) throw new Error(`no option ${text} among ${[...element.options].map((o) => o.label)}`);
  element.value = option.value;
  told('input');
  told('change');
  return 'set';
}
if (['date', 'time', 'datetime-local', 'month', 'color', 'range'].includes(element.type)) {
  element.value = text;
  told('input');
  told('change');
  return 'set';
}
if (element.select) element.select();
else document.getSelection().selectAllChildren(element);
document.execCommand('delete');
return 'type';
