import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layers } from './architecture.config.js';
import svelteConfig from './svelte.config.js';

/** The layer itself, the layers it may import, and its own packages; everything else is refused. */
const layerPolicies = layers.flatMap((layer) => [
  {
    from: { element: { type: layer.name } },
    allow: { to: { element: { types: { anyOf: [layer.name, ...layer.imports] } } } },
  },
  ...(layer.packages.length === 0
    ? []
    : [
        {
          from: { element: { type: layer.name } },
          allow: {
            to: {
              module: {
                origin: ['external', 'core'],
                source: layer.packages.flatMap((name) => [name, `${name}/**`]),
              },
            },
          },
        },
      ]),
]);

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      'node_modules/',
      'static/pose/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  comments.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      '@eslint-community/eslint-comments/require-description': [
        'error',
        { ignore: ['eslint-enable'] },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Verbs of a class are handed on bare; they are bound by being arrow functions.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // The shell is served from the root of its own origin only.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['src/**'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true } },
      'boundaries/elements': layers.map(({ name, pattern }) => ({
        type: name,
        pattern: `${pattern}/**`,
        partialMatch: false,
      })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            ...layerPolicies,
            // Data files stand outside the layers.
            { allow: { to: { file: { path: ['content/**', '**/*.json'] } } } },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.test.ts', 'tests/**/*.ts', 'tools/**/*.test.ts'],
    plugins: { vitest },
    rules: {
      ...vitest.configs.recommended.rules,
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      'boundaries/dependencies': 'off',
    },
  },
  {
    files: ['tests/e2e/**/*.ts'],
    rules: { 'vitest/expect-expect': 'off', 'vitest/no-standalone-expect': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { parserOptions: { projectService: false, project: false } },
    ...ts.configs.disableTypeChecked,
  },
);
