const [address, done] = arguments;
// The page is there two frames after the address was heard of and nothing is on its way any more.
const settled = () => {
  const busy = document.querySelector('main[aria-busy=true]');
  requestAnimationFrame(busy ? settled : () => requestAnimationFrame(() => done()));
};
if (location.hash === address) {
  settled();
} else {
  addEventListener('hashchange', () => setTimeout(settled), { once: true });
  location.hash = address;
}
