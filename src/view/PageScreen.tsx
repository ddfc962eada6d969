/** 为什么: the page of one rule, with the way back. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { ReactElement } from 'react';
import { BackHead } from './BackHead';
import { ruleTitle, useLanguage, useTell } from './language';
import { RulePage } from './RulePage';
import type { Screen } from './state';

export function PageScreen({ screen, onBack, onRetry }: { screen: Extract<Screen, { name: 'page' }>; onBack(): void; onRetry?(): void }): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  return (
    <div className="screen">
      <BackHead title={screen.text === null ? tell('why.rule', { title: ruleTitle(screen.rule, language) }) : tell('why')} onBack={onBack} heading={screen.text === null} />
      {screen.text !== null && <RulePage markdown={screen.text} />}
      {screen.text === null && <p role={screen.failed ? 'alert' : undefined}>{tell(screen.failed ? 'page.failed' : 'page.loading')}</p>}
      {screen.failed && onRetry && <DefaultButton className="small" text={tell('retry')} onClick={onRetry} />}
    </div>
  );
}
