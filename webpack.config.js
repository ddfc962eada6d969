/** The builds of the one engine: the command line for Node (dist/cli.cjs); the task pane, its pages and the browser library (dist/web/). */
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');

const dist = path.resolve(__dirname, 'dist');
const OFFICE = path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist');
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** Where manifest.xml points: the development server. `--env origin=https://…` (a path may follow) writes one for another place. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** What the pane may load before anybody asks for anything: our JavaScript and CSS, gzip, without office.js. */
const FIRST_LOAD_KB = 170;

/** The pages of dist/web: their HTML, and the entry of those that have a script. Only those that speak to Excel load office.js. */
const PAGES = [
  { name: 'taskpane', entry: './src/taskpane/main.tsx', html: 'src/taskpane/taskpane.html', office: true },
  { name: 'commands', entry: './src/commands/commands.ts', html: 'src/commands/commands.html', office: true },
  { name: 'dialog', entry: './src/commands/dialog.ts', html: 'src/commands/dialog.html', office: true },
  { name: 'help', html: 'src/commands/help.html', office: false },
  // The stand-alone page loads no office.js: outside Excel that asks Microsoft's servers for telemetry.
  { name: 'index', entry: './src/page/main.tsx', html: 'src/page/index.html', office: false },
].filter(({ html }) => fs.existsSync(path.resolve(__dirname, html)));

/** Microsoft's files go beside the pages as they are: their licence allows that, and changing them not. */
const OFFICE_FILES = [
  'office.js', 'excel-win32-16.01.js', 'excel-win32-16.00.js', 'excel-web-16.00.js', 'excel-mac-16.00.js', 'excel-ios-16.00.js',
  'o15apptofilemappingtable.js', 'zh-cn/office_strings.js', 'en-us/office_strings.js', 'telemetry/oteljs_agave.js',
];

/**
 * Everything from our own place, nothing in line. merge-styles makes an empty <style> and fills it by script:
 * the hash is that of the empty string, so no text can come in this way.
 */
const policyOf = (office) =>
  [
    "default-src 'none'",
    `script-src 'self'${office === 'cdn' ? ` ${OFFICE_CDN}` : ''}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Lets the shell start the bundle by its name. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () => {
      const cli = path.join(dist, 'cli.cjs');
      if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
    }),
};

const emitting = (name, assets) => ({
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        for (const [file, source, from] of assets()) {
          compilation.fileDependencies.add(from);
          compilation.emitAsset(file, new webpack.sources.RawSource(source), { minimized: true });
        }
      });
    }),
});

const filesOf = (folder, ending) =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name)) : [];

/** The rules' pages go beside the bundle, for `explain` and for the pane's 为什么. */
const rulePages = emitting('rule pages', () =>
  filesOf(path.resolve(__dirname, 'src/rules'), '.md').map((file) => [`rules/${path.basename(file)}`, fs.readFileSync(file), file]));

/** Each page's HTML with its content security policy and its scripts put in. */
const pages = (office) => emitting('pages', () =>
  PAGES.map((page) => {
    const from = path.resolve(__dirname, page.html);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page.office ? office : 'none')}">`;
    const scripts = [
      ...(page.entry ? ['<script src="before.js"></script>'] : []),
      ...(page.office ? [`<script src="${office === 'cdn' ? `${OFFICE_CDN}/lib/1/hosted` : 'office'}/office.js" defer></script>`] : []),
      ...(page.entry ? [`<script src="${page.name}.js" defer></script>`] : []),
    ];
    const html = fs.readFileSync(from, 'utf8');
    const charset = /<meta charset="utf-8" ?\/?>/i;
    if (!charset.test(html) || !html.includes('</head>')) throw new Error(`${page.html} needs <meta charset="utf-8"> and </head>`);
    return [`${page.name}.html`, html.replace(charset, (tag) => `${tag}\n    ${meta}`).replace('</head>', `  ${scripts.join('\n    ')}\n  </head>`), from];
  }));

/** The manifest for the place where the add-in will lie. */
const manifest = (origin) => emitting('manifest', () => {
  const from = path.resolve(__dirname, 'manifest.xml');
  return [['manifest.xml', fs.readFileSync(from, 'utf8').replaceAll(DEVELOPMENT_ORIGIN, origin), from]];
});

const originOf = (asked) => {
  const url = new URL(asked);
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') throw new Error(`--env origin=${asked}: an https address is needed, as https://example.org/zipingbiao`);
  return url.href.replace(/\/$/, '');
};

/** Says what a pane costs to load, and fails the build when the first load is too heavy. */
const weigh = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('weigh', (compilation) => {
      const entry = compilation.entrypoints.get('taskpane');
      if (!entry) return;
      const kilobytes = (names) => names.reduce((sum, name) => sum + zlib.gzipSync(fs.readFileSync(path.join(dist, 'web', name)), { level: 9 }).length, 0) / 1000;
      const scripts = (group) => group.getFiles().map((name) => name.split('?')[0]).filter((name) => name.endsWith('.js'));
      const styles = [...fs.readFileSync(path.join(dist, 'web/taskpane.html'), 'utf8').matchAll(/href="([^"]+\.css)"/g)].map((match) => match[1]);
      const first = [...scripts(entry), 'before.js', ...styles];
      const lazy = new Map();
      const visit = (group) => group.getChildren().forEach((child) => {
        const files = scripts(child).filter((name) => !first.includes(name));
        if (lazy.has(child.name ?? child.id)) return;
        lazy.set(child.name ?? child.id, files);
        visit(child);
      });
      visit(entry);
      const show = (label, files) => console.log(`${label.padEnd(34)}${kilobytes(files).toFixed(1).padStart(7)} KB gzip  ${files.join(' ')}`);
      const total = kilobytes(first);
      show('task pane, first load', first);
      for (const [name, files] of lazy) if (files.length > 0) show(`  later: ${name}`, files);
      if (lazy.has('engine')) show('  together until the first 检查', [...new Set([...first, ...lazy.get('engine')])]);
      console.log(`limit of the first load: ${FIRST_LOAD_KB} KB (1 KB = 1000 bytes, office.js not counted)`);
      if (total > FIRST_LOAD_KB) compilation.errors.push(new webpack.WebpackError(`The task pane's first load is ${total.toFixed(1)} KB gzip; ${FIRST_LOAD_KB} KB are allowed.`));
    }),
};

const shared = {
  context: __dirname,
  mode: 'production',
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.js', '.mjs', '.json'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true }, exclude: /node_modules/ },
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
  // Chunks only where the program asks for one: each is a file to find and to read.
  optimization: { minimize: false, splitChunks: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.cjs$/ }), executable, rulePages],
  // The bundle looks for its pages where it lies.
  node: { __dirname: false },
});

/** No polyfills: an import of a Node module anywhere in the engine fails these builds. */
const browser = { ...shared, target: ['web', 'es2020'], node: false };

const library = {
  ...browser,
  name: 'library',
  entry: { zipingbiao: './src/session/browser.ts' },
  output: {
    path: path.join(dist, 'web'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    library: { name: 'zipingbiao', type: 'umd' },
    globalObject: 'globalThis',
  },
};

const web = ({ office, origin }) => ({
  ...browser,
  name: 'pages',
  entry: Object.fromEntries(PAGES.filter(({ entry }) => entry).map(({ name, entry }) => [name, entry])),
  // The hash in a chunk's address keeps an old chunk in a cache from meeting a new pane.
  output: { path: path.join(dist, 'web'), filename: '[name].js', chunkFilename: 'chunks/[name].js?[contenthash:8]', clean: { keep: (name) => !name.startsWith('chunks/') } },
  // Samples and rule pages of the web page travel inside its scripts, so that it also works where nothing can be fetched.
  module: { rules: [...shared.module.rules, { test: /\.xlsx$/, type: 'asset/inline' }, { test: /\.md$/, type: 'asset/source' }] },
  plugins: [
    // The UI kit says `global`; webpack's own stand-in for it would be a `new Function`.
    new webpack.DefinePlugin({ global: 'globalThis' }),
    new CopyPlugin({
      patterns: [
        ...['taskpane', 'commands', 'page', 'view'].map((folder) => ({ from: `src/${folder}/*.css`, to: '[name][ext]', noErrorOnMissing: true })),
        { from: 'src/taskpane/before.js', to: 'before.js', info: { minimized: true } },
        { from: 'assets/icon-*.png', to: 'assets/[name][ext]', noErrorOnMissing: true },
        ...(office === 'cdn' ? [] : OFFICE_FILES.map((name) => ({ from: path.join(OFFICE, name), to: `office/${name}`, info: { minimized: true } }))),
      ],
    }),
    rulePages,
    pages(office),
    manifest(origin),
    weigh,
  ],
});

/** The fake Excel for the browser tests: never part of what is shipped. */
const excelHost = {
  ...browser,
  name: 'excel host',
  entry: { 'excel-host': './test/browser/inPage.ts' },
  output: { path: dist, filename: '[name].js' },
  optimization: { minimize: false },
};

/** What the default React task pane is made of, to weigh ours against: never part of what is shipped. */
const template = {
  ...browser,
  name: 'template',
  entry: { template: './test/bench/template/main.tsx' },
  output: { path: path.join(dist, 'template'), filename: '[name].js' },
  plugins: [new CopyPlugin({ patterns: ['test/bench/template/template.html', ...OFFICE_FILES.map((name) => ({ from: path.join(OFFICE, name), to: `office/${name}`, info: { minimized: true } }))] })],
};

/** Programs that measure and try: never part of what is shipped. `--env <name>` builds only that one, as dist/<name>.cjs, with what it needs. */
const PROGRAMS = {
  bench: { entry: './test/bench/main.ts', beside: [excelHost, template] },
  conformance: { entry: './test/conformance/run.ts', beside: [] },
  torture: { entry: './test/torture/run.ts', beside: [] },
};

/**
 * `--env officejs=cdn` takes office.js from Microsoft; `--env origin=https://…` writes the manifest for that place;
 * `--env excelHost` builds only the fake Excel of the browser tests.
 */
module.exports = (env = {}) => {
  const program = Object.keys(PROGRAMS).find((name) => env[name]);
  // One file: a program that tries the product must not write its chunks over those of the product.
  if (program) return [...PROGRAMS[program].beside, { ...node({ [program]: PROGRAMS[program].entry }), externals: { 'playwright-core': 'commonjs playwright-core' }, module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager' } } } }];
  if (env.excelHost) return [excelHost];
  const office = env.officejs ?? 'local';
  if (!['local', 'cdn'].includes(office)) throw new Error(`--env officejs=${office}: local or cdn`);
  return [node({ cli: './src/cli/main.ts' }), library, web({ office, origin: originOf(env.origin ?? DEVELOPMENT_ORIGIN) })];
};
