import type { TranslationBundle } from '@jupyterlab/translation';
import { HTMLSelect } from '@jupyterlab/ui-components';
import React, { useState } from 'react';
import type { PanelModel } from '../model';
import type { FormatView, RunView } from '../wire';
import { Argued } from './argued';
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
  const { run } = model;
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
        <Progress model={model} trans={trans} />
        {model.isRunning ? (
          <button
            type="button"
            className="jp-mod-styled jp-mod-warn"
            disabled={model.isStopping}
            onClick={() => void model.stop()}
          >
            {model.isStopping ? trans.__('Stopping …') : trans.__('Stop')}
          </button>
        ) : (
          <>
            {run.map && (
              <Export
                formats={model.status?.formats ?? []}
                onExport={onExport}
                trans={trans}
              />
            )}
            {model.canGoOn && (
              <button
                type="button"
                className="jp-mod-styled jp-mod-accept"
                onClick={() => void model.goOn()}
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
      {run.waiting && (
        <Steering
          asked={run.waiting}
          pins={model.pins}
          strikes={model.strikes}
          onSteer={(words, enough) => model.steer(words, enough)}
          trans={trans}
        />
      )}
      <Argued
        key={following.id}
        run={run}
        ours={matter.side}
        first="theories"
        trans={trans}
        passage={model.passage}
        routes={model.routes}
        pinned={model.pins}
        onPin={model.pin}
        struck={model.strikes}
        onStrike={model.strike}
        onArgueOut={
          model.isRunning || run.waiting
            ? null
            : theory => void model.argueOut(theory)
        }
      />
    </div>
  );
}

function Progress({
  model,
  trans
}: {
  model: PanelModel;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { run } = model;
  const words =
    run.ended?.words ??
    (model.following?.state === 'broken-off'
      ? trans.__('The run broke off. What had been cleared is kept.')
      : (run.step?.words ?? trans.__('Starting …')));
  return (
    <p
      className="arguendo-Progress"
      role="status"
      data-outcome={run.ended?.outcome ?? 'running'}
    >
      {model.isRunning && (
        <span className="arguendo-Spinner" aria-hidden="true" />
      )}
      {words}
    </p>
  );
}

function Export({
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
