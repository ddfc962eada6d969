/** Tests of what the build made, in real Chromium: `npm run test:browser`. One file after the other, since each has a browser of its own. */
const { jest } = require('../../package.json');

module.exports = {
  ...jest,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts', '<rootDir>/test/build/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/browser/buildHost.cjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
