import './styles/base.css';

import { mount } from 'svelte';

import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no place for the app');

// Under `vite dev` in a browser there is no shell; a journal in memory stands in for it. The
// condition is false when a release is built, which leaves the whole of it out.
if (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window)) {
  const { installForDevelopment } = await import('./lib/backend/fake/fake');
  installForDevelopment();
}

mount(App, { target });
