/** Two builds of the one engine: the command line for Node (dist/cli.cjs) and the browser library (dist/web/). */
const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const dist = path.resolve(__dirname, 'dist');

/** Lets the shell start the bundle by its name. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () => {
      const cli = path.join(dist, 'cli.cjs');
      if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
    }),
};

/** The rules' pages go beside the bundle, for `explain`. */
const rulePages = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap('rule pages', (compilation) => {
      compilation.hooks.processAssets.tap('rule pages', () => {
        const folder = path.resolve(__dirname, 'src', 'rules');
        for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.md'))) {
          compilation.emitAsset(`rules/${name}`, new webpack.sources.RawSource(fs.readFileSync(path.join(folder, name))));
        }
      });
    }),
};

const shared = {
  context: __dirname,
  mode: 'production',
  devtool: false,
  resolve: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true }, exclude: /node_modules/ },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** Readable output: a stack trace from a user's machine should name our functions. */
const node = (entry) => ({
  ...shared,
  name: 'node',
  target: 'node20',
  entry,
  output: { path: dist, filename: '[name].cjs', chunkFilename: '[name].cjs', library: { type: 'commonjs2' } },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.cjs$/ }), executable, rulePages],
  // The bundle looks for its pages where it lies.
  node: { __dirname: false },
});

/** No polyfills: an import of a Node module anywhere in the engine fails this build. */
const web = {
  ...shared,
  name: 'web',
  target: ['web', 'es2020'],
  entry: { zipingbiao: './src/session/browser.ts' },
  output: {
    path: path.join(dist, 'web'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    library: { name: 'zipingbiao', type: 'umd' },
    globalObject: 'globalThis',
  },
  node: false,
};

/** `--env bench` builds only the measurements of test/bench, `--env conformance` only the conformance run. */
module.exports = (env = {}) => (env.bench ? [node({ bench: './test/bench/engine.ts' })] : env.conformance ? [node({ conformance: './test/conformance/run.ts' })] : [node({ cli: './src/cli/main.ts' }), web]);
