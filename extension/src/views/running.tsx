import type { TranslationBundle } from '@jupyterlab/translation';
import { HTMLSelect } from '@jupyterlab/ui-components';
import React, { useState } from 'react';
import type { PanelModel } from '../model/panel';
import type { FormatView, RunView } from '../wire';
import { Argued } from './argued';
import { used } from './cost';
import { WhereItGoes } from './roles';
import { Steering } from './steering';

/** A run: what it is at, what has been cleared so far, and the ways to stop or keep it. */
export function Running({
  model,
  following,
  onExport,
  trans
}: {
  model: PanelModel;
  following: RunView;
  onExport: (format: string) => Promise<void>;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { hand, steering } = model;
  const { run, isRunning, isStopping, canGoOn } = model.following;
  const { matter } = following;
  return (
    <div className="arguendo-Running">
      <div className="arguendo-Running-head">
        <h2>{matter.title || matter.question}</h2>
        {matter.title && <p>{matter.question}</p>}
      </div>
      <div className="arguendo-Running-bar">
        {run.roles.length > 0 && (
          <WhereItGoes roles={run.roles} trans={trans} />
        )}
        <Progress following={model.following} trans={trans} />
        {isRunning ? (
          <button
            type="button"
            className="jp-mod-styled jp-mod-warn"
            disabled={isStopping}
            onClick={() => void model.following.stop()}
          >
            {isStopping ? trans.__('Stopping …') : trans.__('Stop')}
          </button>
        ) : (
          <>
            {run.map && (
              <Export
                formats={hand.status?.formats ?? []}
                onExport={onExport}
                trans={trans}
              />
            )}
            {canGoOn && (
              <button
                type="button"
                className="jp-mod-styled jp-mod-accept"
                onClick={() => void model.following.goOn()}
              >
                {trans.__('Go on')}
              </button>
            )}
            <button
              type="button"
              className="jp-mod-styled"
              onClick={() => void model.leave()}
            >
              {trans.__('Another matter')}
            </button>
          </>
        )}
      </div>
      {run.ended?.cost && (
        <p className="arguendo-Cost">
          {used(run.ended.cost, following.estimate, following.tokens, trans)}
        </p>
      )}
      {run.waiting && (
        <Steering
          key={run.waiting.round}
          asked={run.waiting}
          pins={steering.pins}
          strikes={steering.strikes}
          onSteer={(words, enough) => steering.steer(words, enough)}
          trans={trans}
        />
      )}
      <Argued
        key={following.id}
        run={run}
        ours={matter.side}
        first="theories"
        trans={trans}
        passage={hand.passage}
        routes={model.following.routes}
        pinned={steering.pins}
        onPin={steering.pin}
        struck={steering.strikes}
        onStrike={steering.strike}
        compared={model.comparing.chosen}
        onCompare={model.comparing.choose}
        questions={hand.status?.questions}
        onArgueOut={
          isRunning || run.waiting
            ? null
            : theory => void steering.argueOut(theory)
        }
        onSteelman={
          isRunning || run.waiting
            ? null
            : theory => void steering.steelman(theory)
        }
      />
    </div>
  );
}

function Progress({
  following,
  trans
}: {
  following: PanelModel['following'];
  trans: TranslationBundle;
}): React.JSX.Element {
  const { run, view, isRunning, isLost } = following;
  const words =
    run.ended?.words ??
    (view?.state === 'broken-off'
      ? trans.__('The run broke off. What had been cleared is kept.')
      : (run.step?.words ?? trans.__('Starting …')));
  return (
    <p
      className="arguendo-Progress"
      role="status"
      data-outcome={run.ended?.outcome ?? view?.state ?? 'running'}
      data-lost={isLost}
    >
      {isRunning && <span className="arguendo-Spinner" aria-hidden="true" />}
      {isLost
        ? trans.__(
            'The server cannot be reached. Trying again; what was cleared is kept.'
          )
        : words}
    </p>
  );
}

/** The forms in which a map can be taken away. */
export function Export({
  formats,
  onExport,
  trans
}: {
  formats: readonly FormatView[];
  onExport: (format: string) => Promise<void>;
  trans: TranslationBundle;
}): React.JSX.Element | null {
  const [chosen, setChosen] = useState(formats.at(0)?.id ?? '');
  if (formats.length === 0) {
    return null;
  }
  return (
    <span className="arguendo-Export">
      <HTMLSelect
        aria-label={trans.__('Export format')}
        value={chosen}
        onChange={event => setChosen(event.target.value)}
      >
        {formats.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </HTMLSelect>
      <button
        type="button"
        className="jp-mod-styled"
        onClick={() => void onExport(chosen)}
      >
        {trans.__('Export')}
      </button>
    </span>
  );
}
