import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

/** One folder talks to the shell, so that a fake can stand in for it everywhere else. */
const onlyTheBackendKnowsTauri = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['@tauri-apps/*'],
          message: 'Only src/lib/backend talks to the shell; ask for what you need through it.',
        },
      ],
    },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'src/lib/backend/generated/']),
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      // The compiler checks names, and it knows types that ESLint does not.
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Text from a journal is never markup.
      'svelte/no-at-html-tags': 'error',
      // Routes are typed by the router, which has a resolver of its own.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  { files: ['src/**'], ignores: ['src/lib/backend/**'], rules: onlyTheBackendKnowsTauri },
  { files: ['*.config.{js,ts}'], languageOptions: { globals: { ...globals.node } } },
);
