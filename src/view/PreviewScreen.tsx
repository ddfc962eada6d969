/** 一键评分: what could be written, ticked or not; nothing is written before the button at the foot. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import type { ReactElement } from 'react';
import type { SheetReport } from '../check/report';
import { BackHead } from './BackHead';
import type { PaneController } from './controller';
import { useTell } from './language';
import { previewOf } from './preview';
import { PreviewList } from './PreviewList';
import type { PaneState } from './state';

export function PreviewScreen({ controller, state, report }: { controller: PaneController; state: PaneState; report: SheetReport }): ReactElement {
  const tell = useTell();
  const preview = previewOf(report, state, controller.decimals());
  const count = preview.accepted.length;
  const back = (): void => controller.dispatch({ type: 'went', screen: { name: 'home' } });
  const bands = controller.policy()?.bands;
  return (
    <div className="screen">
      <BackHead title={tell(state.mode === 'fill' ? 'preview' : 'preview.review')} onBack={back} />
      <p className="hint">{tell('preview.hint')}</p>
      {bands && (
        <PreviewList
          sheet={report.sheet} preview={preview} bands={bands} decided={state.decided}
          onTick={(keys, on) => controller.dispatch({ type: 'ticked', keys, on })} onDecide={(key, edit) => controller.dispatch({ type: 'decided', key, edit })}
          onShow={(cell) => void controller.show({ sheet: report.sheet, cell })}
        />
      )}
      <div className="foot">
        <PrimaryButton text={count > 0 ? tell('preview.write', { count }) : tell('preview.write-none')} disabled={count === 0 || state.busy !== null} allowDisabledFocus onClick={() => void controller.write(preview.accepted)} />
        <DefaultButton text={tell('cancel')} onClick={back} />
      </div>
    </div>
  );
}
