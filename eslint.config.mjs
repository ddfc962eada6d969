/** Lint rules: what keeps the engine pure, the files short and the promises awaited. */
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const HOSTED = ['src/host/**', 'src/cli/**', 'src/taskpane/**', 'src/commands/**', 'src/page/**'];
const SHELL_GLOBALS = ['window', 'document', 'process', 'Buffer', 'require', 'module', '__dirname', 'localStorage', 'navigator', 'fetch'];
const OFFICE_GLOBALS = ['Office', 'Excel', 'OfficeExtension'];
const forbid = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      // Readers of files have to name control characters.
      'no-control-regex': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `const { id: _id, ...rest }` takes a field away; the underscore says so.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-restricted-globals': ['error', ...forbid(OFFICE_GLOBALS, 'Only src/host/office*.ts talk to Excel.')] },
  },
  {
    files: ['src/**'],
    ignores: HOSTED,
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid(OFFICE_GLOBALS, 'Only src/host/office*.ts talk to Excel.'),
        ...forbid(SHELL_GLOBALS, 'The engine runs in every shell: no DOM and no Node here.'),
      ],
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(node:|fs$|path$|os$|crypto$|util$|zlib$)', message: 'The engine runs without Node.' }] }],
    },
  },
  {
    files: ['src/host/office*.ts'],
    plugins: { 'office-addins': officeAddins },
    // The rules on the order of sync and reading look for a sync above the line; here answers are read in functions that officeTrip.ts
    // calls after it, and the tests with the real client prove it: too early a reading throws PropertyNotLoaded.
    rules: Object.fromEntries(
      ['load-object-before-read', 'no-context-sync-in-loop', 'no-empty-load', 'no-navigational-load', 'no-office-initialize', 'test-for-null-using-isNullObject'].map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  { files: ['src/host/office*.ts', 'src/taskpane/**', 'src/commands/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly', Buffer: 'readonly', __dirname: 'readonly', URL: 'readonly' } },
  },
  {
    // ES5 for web views that know nothing else: they want the name of what they catch.
    files: ['src/taskpane/before.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: { window: 'readonly', document: 'readonly', Promise: 'readonly', BigInt: 'readonly' } },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  { files: ['test/bench/**', 'test/torture/**', 'test/conformance/**'], rules: { 'no-console': 'off' } },
);
