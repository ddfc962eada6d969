/** All wording of the command line in Chinese: usage, wrong usage, progress, what became of each file. */

type Values = Record<string, string>;

export const usage = `用法：
  zipingbiao check <文件|文件夹>…  核查自评表
      --policy <办法>      评分办法：auto、policies 列出的编号或一个 .json 文件（默认 auto，逐表选择）
      --format text|json|csv|html   输出格式（默认 text）
      --out <文件>         结果写入文件，不输出到屏幕
      --fail-on error|warning|never   出现哪一级问题时返回 1（默认 error）
      --waivers <文件>     已豁免的问题（由 waive 写成），不计入 --fail-on
      --previous <文件夹>  上年的自评表，列出原样照报的内容
      --notices <文件夹>   为每个有问题的单位写一份整改通知单（HTML，可用 Word、WPS 打开）
      --jobs <个数>        同时处理几个工作簿（默认与处理器核数相同，1 为逐个处理）
      --resume <文件>      续跑记录：中断后用同一命令再次运行，已核查的不再重做
  zipingbiao score <文件|文件夹>…  填写完成率和得分，另存副本，不改原文件
      --policy <办法>  --format text|json
      --out <文件|文件夹>  副本的位置（默认在原文件旁：<名称>_已评分.xlsx）
      --replace            也改正与计算结果不符的数值
      --formulas           能写公式的单元格写公式
      --sheet              在副本中添加核查表（工作簿结构受保护的，另存 <名称>_核查表.xlsx）
      --notes              在副本的单元格上把问题写成批注，已有的批注不动
      --dry-run            只列出将要填写的内容，不写文件
      --force              副本已存在时覆盖
  zipingbiao compare <首报> <重报>  比较同一张表的两次报送（工作簿、文件夹，或 check --format json 的结果）：已改正、仍存在、新出现
      --policy <办法>  --format text|json  --out <文件>  --fail-on error|warning|never
  zipingbiao waive <文件> --finding <问题> --reason <理由> --by <姓名>  豁免一条问题，单元格改动后自动失效
      --finding <问题>     规则名、规则名:单元格，或报告中的 key
      --date <日期>        豁免日期，如 2025-03-01（默认今天）
      --worksheet <名称>   工作簿有几张自评表时指明工作表
      --waivers <文件>     写入的文件（默认在工作簿旁：豁免.json）
      --policy <办法>
  zipingbiao prose <文件.docx|文件.txt>  核查自评报告的文字
      --form <工作簿>      与这张自评表核对
      --format text|json|html  --out <文件>
  zipingbiao policies      列出评分办法
  zipingbiao rules         列出核查规则
      --policy <办法>      按这个办法列出级别和停用的规则
      --format text|json|markdown
  zipingbiao explain <规则>   说明一条规则
      --policy <办法>
  zipingbiao --help · zipingbiao --version
退出码：0 无问题 · 1 有达到 --fail-on 级别的问题 · 2 用法错误，或文件夹中没有工作簿 · 3 有工作簿无法读取或写入 · 130 中途取消
`;

/** One sentence for each kind of wrong usage. */
export const wrongUsage: Record<string, (values: Values) => string> = {
  'no-command': () => '请写明要做什么，例如 check 或 score。',
  'unknown-command': ({ command }) => `没有“${command}”这个命令。`,
  'unknown-option': ({ option, command }) => `${command} 没有 ${option} 这个选项。`,
  'needs-value': ({ option }) => `选项 ${option} 后面缺少值。`,
  'takes-no-value': ({ option }) => `选项 ${option} 不带值。`,
  'bad-value': ({ option, value, values }) => `选项 ${option} 的值“${value}”不对，只能是 ${values}。`,
  twice: ({ option }) => `选项 ${option} 写了两次。`,
  'no-input': ({ command }) => `请写明要处理的文件或文件夹，例如：zipingbiao ${command} 自评表.xlsx`,
  'too-many': ({ command, argument }) => `${command} 用不到“${argument}”。`,
  'no-rule': () => '请写明规则名，例如：zipingbiao explain unexplained-deviation',
  'unknown-rule': ({ rule, nearest }) => `没有“${rule}”这条规则，${nearest ? `是不是：${nearest}？` : ''}用 zipingbiao rules 查看全部规则。`,
  'unknown-policy': ({ policy, known }) => `没有“${policy}”这个评分办法，现有：${known}；也可以指定一个 .json 文件。`,
  'bad-policy': ({ policy, why }) => `评分办法文件“${policy}”不能用：${why}`,
  'empty-folder': ({ folder }) => `文件夹“${folder}”中没有工作簿（.xlsx、.xlsm、.xls 等）。`,
  'needs-two': ({ command }) => `请写明首报和重报两个文件，例如：zipingbiao ${command} 首报.xlsx 重报.xlsx`,
  'needs-option': ({ command, option }) => `${command} 缺少选项 ${option}。`,
  'bad-date': ({ date }) => `日期“${date}”不对，请写成 2025-03-01 的样子。`,
  'bad-waivers': ({ file, why }) => `豁免文件“${file}”不能用：${why}`,
  'no-finding': ({ finding, file, known }) => `“${file}”中没有“${finding}”这条问题，${known ? `现有：\n${known}` : '没有发现问题。'}`,
  'which-finding': ({ finding, known }) => `“${finding}”对应几条问题，请写明是哪一条：\n${known}`,
  'nothing-to-compare': ({ file }) => `“${file}”中没有自评表，无法比较。`,
  'bad-jobs': ({ given, most }) => `--jobs 的值“${given}”不对，应为 1 到 ${most} 的整数。`,
  'bad-journal': ({ file }) => `“${file}”不是续跑记录，不会改动它；请换一个文件名。`,
  'out-is-input': ({ out }) => `--out 指向了要读取的文件“${out}”，不会覆盖它。`,
};

/** Lines on the error stream while the work goes on. */
export const progress = {
  reading: (index: number, of: number, name: string, remaining: number | null) =>
    `（${index}/${of}）${remaining === null ? '' : `约剩 ${remaining < 90 ? `${remaining} 秒` : `${Math.round(remaining / 60)} 分钟`}  `}${name}`,
  cancelled: (done: number, of: number, journal: string | null) =>
    `已取消：完成 ${done}/${of}。${journal === null ? '加 --resume <文件> 运行，中断后可以接着核查。' : `已完成的记在 ${journal}，用同一命令再次运行可接着核查。`}`,
  resumed: (count: number, journal: string) => `${journal} 中已有 ${count} 个工作簿的结果，不再重做。`,
  otherJournal: (journal: string) => `${journal} 是用别的评分办法或版本记下的，重新核查。`,
  notices: (count: number, folder: string) => (count === 0 ? '没有需要整改的单位，未写整改通知单。' : `整改通知单 ${count} 份，已写入 ${folder}。`),
  noticeKept: (target: string) => `${target} 已存在，没有覆盖；请移走旧文件，或用 --notices 指定别的文件夹。`,
  skipped: {
    'lock-file': (path: string) => `跳过：${path}（Excel 打开文件时的临时锁定文件）`,
    hidden: (path: string) => `跳过：${path}（隐藏的文件或文件夹）`,
    'own-copy': (path: string) => `跳过：${path}（本工具写出的副本，原文件已读取）`,
    'linked-folder': (path: string) => `跳过：${path}（链接到别处的文件夹）`,
  },
  others: (count: number) => `文件夹中另有 ${count} 个文件不是工作簿，未读取。`,
  failed: (name: string, message: string, next: string) => `无法处理 ${name}：${message}${next}`,
  signed: (name: string) => `${name} 带有数字签名：原文件不会改动；写出的副本改了内容，其中的签名失效。`,
  written: (target: string) => `已写入 ${target}`,
  finding: (v: { file: string; sheet: string; cell: string; severity: string; message: string }) =>
    `${v.severity}  ${v.file}  ${v.sheet}!${v.cell}  ${v.message.replace(/\s+/g, ' ')}`,
  total: (v: { workbooks: number; forms: number; failed: number; error: number; warning: number; note: number }) =>
    `工作簿 ${v.workbooks} 个，自评表 ${v.forms} 张${v.failed ? `，失败 ${v.failed} 个` : ''}；错误 ${v.error}，警告 ${v.warning}，提示 ${v.note}。`,
};

/** File trouble that only the command line meets: what happened, what to do next. */
export const fileTrouble: Record<string, { message: (values: Values) => string; next: string }> = {
  'not-found': { message: () => '文件不存在。', next: '请核对路径。' },
  'no-access': { message: () => '没有权限。', next: '请检查文件和文件夹的权限，或关闭正在使用它的程序。' },
  'is-folder': { message: () => '这是文件夹，不是文件。', next: '请指定文件。' },
  'disk-full': { message: () => '磁盘空间不足。', next: '请清理磁盘后重试。' },
  'read-error': { message: ({ code }) => `读取失败（${code}）。`, next: '请把文件复制到本机磁盘后重试。' },
  'write-error': { message: ({ code }) => `写入失败（${code}）。`, next: '请换一个文件夹，用 --out 指定。' },
  'timed-out': { message: ({ seconds }) => `处理超过 ${seconds} 秒仍未完成，已放弃。`, next: '请在 Excel 或 WPS 中另存为 .xlsx 后重试。' },
  'out-of-memory': { message: () => '处理时内存不足，已放弃。', next: '请删去与自评表无关的工作表，另存后重试。' },
  crashed: { message: ({ detail }) => `处理时程序意外退出：${detail}`, next: '请把这个文件和这句话反馈给维护者。' },
  internal: { message: ({ detail }) => `程序内部错误：${detail}`, next: '请把这个文件和这句话反馈给维护者。' },
  'target-exists': { message: ({ target }) => `副本“${target}”已存在，没有覆盖。`, next: '要覆盖请加 --force，或用 --out 指定别的位置。' },
  'target-is-input': { message: ({ target }) => `“${target}”是要读取的文件，不会覆盖它。`, next: '请用 --out 指定别的位置。' },
  'target-twice': { message: ({ target }) => `本次运行已经写过“${target}”。`, next: '请分开处理，或用 --out 指定别的位置。' },
  'not-writable': { message: ({ kind }) => `${kind} 格式只能读取，不能写入。`, next: '请在 Excel 或 WPS 中另存为 .xlsx 后再评分。' },
};

/** What `score` did with one file. */
export const scoring = {
  heading: (name: string, target: string | null) => (target === null ? `${name}（只试算，未写文件）` : `${name} → ${target}`),
  none: '没有需要填写的空白，副本与原文件完全相同。',
  noneDry: '没有需要填写的空白。',
  filled: (count: number) => `填写 ${count} 处：`,
  wouldFill: (count: number) => `将填写 ${count} 处：`,
  refused: (count: number) => `未能写入 ${count} 处：`,
  left: (v: { propose: number; replace: number }) =>
    [
      v.propose ? `另有 ${v.propose} 处定性指标得分需由人决定，未填写。` : '',
      v.replace ? `另有 ${v.replace} 处数值与计算结果不符，未改动（加 --replace 可改正）。` : '',
    ].filter((line) => line !== ''),
  unfilled: (count: number) => `留空 ${count} 处：`,
  noneButMore: '没有需要填写的空白。',
  notes: (count: number) => `已添加批注 ${count} 处。`,
  record: (names: readonly string[]) => `已添加${names.map((name) => `“${name}”`).join('、')}。`,
  recordApart: (target: string) => `工作簿结构受保护，不能添加工作表，核查表另存为 ${target}。`,
  noRecord: '没有自评表，未添加核查表。',
  signed: '原文件带有数字签名，副本改动后签名失效。',
  blank: '（空）',
};

/** Lines of `policies`, `rules` and `explain`. */
export const lists = {
  rules: {
    heading: (policy: string, count: number, off: number) => `评分办法：${policy}；共 ${count} 条规则${off ? `，停用 ${off} 条` : ''}`,
    columns: ['规则', '级别', '问题', '依据'],
    changed: (now: string, usual: string) => `${now}（通行：${usual}）`,
  },
  policies: {
    columns: ['编号', '名称', '年度', '要点', '依据'],
    gist: (v: { weight: number; base: string; bands: string; noGrades: boolean; steps: boolean; ownStandard: boolean }) =>
      [
        v.weight === 0 ? `执行率不单列分值，按${v.base}` : `执行率 ${v.weight} 分，按${v.base}`,
        `定性三档 ${v.bands}`,
        ...(v.steps ? ['满意度分档计分'] : []),
        ...(v.ownStandard ? ['未完成的按行内标准计分'] : []),
        ...(v.noGrades ? ['不评级'] : []),
      ].join('；'),
    auto: '默认 auto：按表上的报表编号、单位、标题、表头和分值逐表选择；看不出时按 national。也可用 --policy 指定编号或自己的 .json 文件。',
  },
  severity: { error: '错误', warning: '警告', note: '提示', off: '停用' } as Record<string, string>,
  explain: { rule: '规则', severity: '级别', basis: '依据', threshold: '界限', unverified: '（未核对原文）' },
};
