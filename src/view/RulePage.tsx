/** A rule's page drawn from its blocks; tables become one line of labelled values per row, since the pane is narrow. */
import type { ReactElement } from 'react';
import { useTell } from './language';
import { readPage, type Block } from './rulePage';

/** @param markdown of `rules/<id>.md` */
export function RulePage({ markdown }: { markdown: string }): ReactElement {
  return <div className="rule-page">{readPage(markdown).map((block, index) => <BlockView key={index} block={block} />)}</div>;
}

function BlockView({ block }: { block: Block }): ReactElement {
  switch (block.type) {
    case 'heading': return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph': return <p>{block.text}</p>;
    case 'list': return <ul>{block.items.map((item, index) => <li key={index}>{item}</li>)}</ul>;
    case 'table': return <Examples head={block.head} rows={block.rows} />;
  }
}

function Examples({ head, rows }: { head: readonly string[]; rows: readonly string[][] }): ReactElement {
  const tell = useTell();
  return (
    <ul className="examples">
      {rows.map((row, index) => (
        <li key={index}>
          <dl>
            {head.map((name, column) => {
              const written = (row[column] ?? '').trim();
              // Several blanks in a row of parts: “；；”.
              const value = /^[；;\s]*$/.test(written) ? '' : written;
              return <div key={name}><dt>{name}</dt> <dd className={value === '' ? 'blank' : undefined}>{value || tell('blank-cell')}</dd></div>;
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
