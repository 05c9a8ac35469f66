// Two frames, so that what was just changed is drawn. An engine that draws without layers hands over
// the picture that it draws next, and draws none where nothing changes: what nobody sees is changed
// for a while.
const done = arguments[arguments.length - 1];
const edge = document.documentElement.style;
let times = 0;
const timer = setInterval(() => {
  edge.outline = (times += 1) % 2 ? '1px solid transparent' : '';
  if (times === 40) clearInterval(timer);
}, 50);
requestAnimationFrame(() => requestAnimationFrame(() => done()));
